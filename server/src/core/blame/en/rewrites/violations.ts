/** A rule that was not kept, as a rule that nothing enforces. */
import { escapeSnippet } from '../../../snippet.ts';
import type { Clause } from '../../clause.ts';
import { grammar } from '../../grammar.ts';
import { is } from '../../tokens.ts';
import type { Lexicon } from '../../lexicon.ts';
import type { Rewrite } from '../../rewrite.ts';
import { nounPhraseAt } from './nounPhrase.ts';
import { predicateOf } from './predicate.ts';
import { subjectsOf } from './subjects.ts';
import { asks, beginning, clauseEnd, place } from './words.ts';

const breaks = /^(?:ignored|bypassed|violated|broken|skipped|circumvented|disregarded|flouted|breached|disobeyed|overridden)$/;
const keeps = /^(?:followed|observed|respected|obeyed|honoured|honored)$/;
const rule =
  /^(?:freeze|freezes|process|policy|policies|procedure|procedures|rule|rules|principle|guideline|guidelines|protocol|approval|review|checklist|instruction|instructions|limit|window|standard|standards|runbook)$/;

/** "Ana ignored the change freeze", "The procedure was not followed": "The tool does not enforce the change freeze". */
export function violations(clause: Clause, _kind: unknown, lexicon: Lexicon): readonly Rewrite[] {
  if (asks(clause)) return [];
  for (const subject of subjectsOf(clause)) {
    const predicate = predicateOf(clause, subject, lexicon);
    if (!predicate || !(predicate.mood === 'did' ? breaks : keeps).test(predicate.participle)) continue;
    const object = nounPhraseAt(clause, predicate.verb + 1);
    // What was done besides would be lost.
    if (!object || object.to < clauseEnd(clause, object.to)) continue;
    const found = enforced(clause, subject.from, object.to, object.from, object.to);
    if (found) return [found];
  }
  const verb = clause.tokens.findIndex(({ word }) => keeps.test(word) || breaks.test(word));
  const not = clause.word(verb - 1) === 'not';
  const aux = not ? verb - 2 : verb - 1;
  if (verb < 2 || not !== keeps.test(clause.word(verb)) || !/^(?:was|were)$/u.test(clause.word(aux))) return [];
  let from = aux;
  while (from > 0 && clause.tokens[from - 1]?.kind === 'word' && !is(clause.tokens[from - 1], grammar.conj | grammar.prep)) from--;
  const found = clauseEnd(clause, verb) === verb + 1 ? enforced(clause, from, verb + 1, from, aux) : undefined;
  return found ? [found] : [];
}

function enforced(clause: Clause, from: number, to: number, start: number, end: number): Rewrite | undefined {
  if (!clause.tokens.slice(start, end).some(({ word }) => rule.test(word))) return undefined;
  const name = clause.written(start, end);
  const what = escapeSnippet(
    start === 0 && !clause.tokens[start]?.upper ? name.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase()) : name,
  );
  const text = beginning(clause, from, `${place(1, 'the tool')} does not enforce ${what.replace(/^(?:his|her|their|our) /u, 'the ')}`);
  return { title: 'Say what does not enforce it', from, to, text, snippet: true };
}
