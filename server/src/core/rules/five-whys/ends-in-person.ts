/** `five-whys/ends-in-person`: a chain stops where a person comes in. */
import { theLexicon, thePack } from '../../blame/judge.ts';
import { tokensOf } from '../../blame/tokens.ts';
import type { Field, Why, WhyChain } from '../../model.ts';
import { defineRule } from '../rule.ts';

const start =
  '# Postmortem: Cache stampede\n\n**Date:** 2025-05-06\n**Authors:** Dana Ruiz\n\n## Summary\n\nThe cache was cold.\n\n## Timeline\n\n- 10:00 UTC cold cache\n\n';

export const endsInPerson = defineRule({
  id: 'five-whys/ends-in-person',
  severity: 'warning',
  scope: 'document',
  docs: {
    summary: 'The last answer of a chain of whys is about a person.',
    why: 'People do not cause incidents, systems do: an act of a person is a symptom. A chain that ends there has stopped one question too early.',
    advice:
      'Ask once more: why was it possible, why did it look right, why did nothing catch it? A person in the middle of a chain is fine.',
    source:
      'The guide’s core principle “Human error is a symptom, not a cause”, and its appendix, where the why below “Developer didn’t add null check” answers with the coding standards.',
    noFix: 'The next answer is not known yet. The command “Add Why” brings the question.',
  },
  examples: [
    {
      title: 'a person as the last answer',
      bad: `${start}## Five Whys\n\n**Problem:** Pages loaded slowly\n\n1. **Why?** The cache was empty\n2. **Why?** ⟦Dana skipped the warm-up step⟧\n`,
    },
    {
      title: 'one why further',
      good: `${start}## Five Whys\n\n**Problem:** Pages loaded slowly\n\n1. **Why?** The cache was empty\n2. **Why?** Dana skipped the warm-up step\n3. **Why?** The runbook did not list it\n`,
    },
    {
      title: 'a person without the means',
      good: `${start}## Five Whys\n\n**Problem:** Pages loaded slowly\n\n1. **Why?** The cache was empty\n2. **Why?** The engineer on call had no access to the warm-up job\n`,
    },
  ],
  *check({ postmortem: { fiveWhys, people }, kept }) {
    const names = people.filter(({ team }) => !team).map(({ name }) => name);
    const answers = fiveWhys.flatMap(endsOf);
    const texts = answers.map(({ value }) => value);
    const verdicts = kept.derive(isAboutPerson, [names.join('|'), ...texts], () => texts.map((text) => isAboutPerson(text, names)));
    for (const [index, { span }] of answers.entries())
      if (verdicts[index])
        yield {
          message: 'This chain ends with what a person did. Ask why once more: what in the system made it possible, likely or invisible?',
          span,
        };
  },
});

/** The last answers: of a flat chain the last one, else that of every branch. */
function endsOf({ whys }: WhyChain): Field<string>[] {
  const flat = whys.every(({ children }) => children.length === 0);
  return flat ? [whys.at(-1)?.answer ?? []].flat() : whys.flatMap(leaves);
}

function leaves({ answer, children }: Why): Field<string>[] {
  return children.length > 0 ? children.flatMap(leaves) : [answer ?? []].flat();
}

/** Words before the subject: `Because the engineer …`, `It turned out that Dana …`. */
const opening = /^(?:(?:because|since|as|that|also|then|so|probably|maybe|apparently|(?:it )?turned out(?: that)?|it was because)[ ,]+)+/i;
/** What a person lacked or was not given is about the system. */
const circumstance =
  /^(?:(?:was|were|is|are|had been|has been|have been)(?:n't| not| never)? (?:told|informed|notified|paged|alerted|given|trained|onboarded|able|allowed|asked|expected|required|warned|aware|on (?:leave|vacation|holiday|call)|away|asleep|the only|alone|busy|overloaded|under|new|misled|shown|added|included|involved)\b|(?:had|has|have|having) (?:no|only|to|little|limited|never been|neither|nothing|not (?:been|had))\b|(?:did|do|does)(?:n't| not) (?:have|get|receive|own|need)\b|(?:could|can)(?:n't|not| not)\b|lack(?:s|ed)?\b|need(?:s|ed)?\b|got (?:no|paged)|received (?:no)?|relied|depend|never (?:received|got|had|saw an alert))/i;

/** `Nobody had access`, `nobody knew`: a gap, not an omission. */
const gap = /^(?:had|has|have|owned|owns|was|were|is|could|can|knew|knows)\b/i;
const thing =
  /^(?:error|account|access|machine|laptop|session|team|role|credentials?|training|guide|docs?|documentation|tool|tooling|workflow)s?\b/i;

function isAboutPerson(text: string, names: readonly string[]): boolean {
  if (/^\W*(?:human|operator|user|engineer|pilot|manual|admin) (?:error|mistake)\b/i.test(text)) return true;
  const body = text.replace(opening, '').replaceAll('’', "'");
  const lexicon = theLexicon();
  const tokens = tokensOf(body.slice(0, 200), [], lexicon);
  const parts = new Set(names.flatMap((name) => name.toLowerCase().split(/\s+/)));
  const subjects = thePack
    .agentsOf(tokens, lexicon, parts, false)
    .filter((agent) => agent.start === 0 && /^(?:name|role|i|they|someone|nobody)$/.test(agent.class));
  const subject = subjects.at(-1);
  const last = subject && tokens[subject.end - 1];
  if (!last) return false;
  const predicate = body.slice(last.end).trimStart();
  if (subject.class === 'nobody' && gap.test(predicate)) return false;
  // `The developer's laptop` is about the laptop.
  return /^\p{L}/u.test(predicate) && !thing.test(predicate) && !circumstance.test(predicate);
}
