/** How long something took, without the one who took it: "Support was too slow to escalate" becomes "Escalating took …". */
import { escapeSnippet } from '../../../snippet.ts';
import type { Clause } from '../../clause.ts';
import { grammar } from '../../grammar.ts';
import { is } from '../../tokens.ts';
import type { Lexicon } from '../../lexicon.ts';
import type { Rewrite } from '../../rewrite.ts';
import { joined, standsLater, withoutSubject } from './pronouns.ts';
import { subjectsOf } from './subjects.ts';
import { asks, beginning, clauseEnd, place } from './words.ts';

const degrees = /^(?:too|far|much|very|so|rather|quite|again)$/;

/** "took 40 minutes to acknowledge the page", "was slow to react". */
export function delays(clause: Clause, _kind: unknown, lexicon: Lexicon): readonly Rewrite[] {
  if (asks(clause)) return [];
  for (const subject of subjectsOf(clause)) {
    const time = timeAt(clause, subject.end);
    if (!time || clause.word(time.to) !== 'to' || !is(clause.tokens[time.to + 1], grammar['v:b'])) continue;
    const [act] = lexicon.dictionary.inflection.formsOf(clause.word(time.to + 1)).g;
    const to = clauseEnd(clause, time.to);
    const rest = withoutSubject(clause, time.to + 2, to, subject, lexicon);
    if (act === undefined || rest === undefined || standsLater(clause, to, subject)) continue;
    const { from } = subject;
    const took = escapeSnippet(joined(act, rest, 'took'));
    const text = `${took} ${time.text}: ${place(2, 'access to the logs')} ${place(3, 'needs a second login')}`;
    return [{ title: 'Say what the time went into', from, to, text: beginning(clause, from, text), snippet: true }];
  }
  return [];
}

/** "took 40 minutes" with the words for the time, "was far too slow" with a place for it. */
function timeAt(clause: Clause, at: number): { readonly text: string; readonly to: number } | undefined {
  const verb = clause.word(at);
  let to = at + 1;
  if (verb === 'was' || verb === 'were') {
    while (degrees.test(clause.word(to))) to++;
    return /^(?:slow|late)$/u.test(clause.word(to)) ? { text: place(1, 'time'), to: to + 1 } : undefined;
  }
  if (!/^(?:took|needed|required)$/u.test(verb)) return undefined;
  while (to < at + 8 && clause.tokens[to] && clause.word(to) !== 'to') to++;
  const known = clause.tokens.slice(at + 1, to).some(({ word }) => /^(?:seconds?|minutes?|min|hours?|days?|weeks?)$/u.test(word));
  return known ? { text: escapeSnippet(clause.written(at + 1, to)), to } : undefined;
}
