/** Questions after a person, turned into questions after what made an act likely. */
import type { Clause } from '../../clause.ts';
import { grammar } from '../../grammar.ts';
import { is } from '../../tokens.ts';
import type { Lexicon } from '../../lexicon.ts';
import type { Rewrite } from '../../rewrite.ts';
import { joined, withoutSubject } from './pronouns.ts';

const title = 'Ask what led there';

/** "Why didn't Ana check the lag?", "Who approved this?" */
export function questions(clause: Clause, _kind: unknown, lexicon: Lexicon): readonly Rewrite[] {
  const { tokens } = clause;
  const stop = tokens.length - 1;
  if (clause.word(stop) !== '?') return [];
  const rewrite = (from: number, text: string): Rewrite[] => [{ title, from, to: tokens.length, text: `${text}?` }];
  const from = Math.max(...['why', 'who', 'how'].map((word) => tokens.findLastIndex((token) => token.word === word)));
  if (from < 0) return [];
  if (clause.word(from) === 'who') {
    const word = clause.word(from + 1);
    const base = is(tokens[from + 1], grammar['v:d']) ? lexicon.baseOf(word) : undefined;
    return base ? rewrite(from, `What made it reasonable to ${joined(base, clause.written(from + 2, stop))}`) : [];
  }
  if (!is(tokens[from + 1], grammar.aux)) return [];
  const not = clause.word(from + 2) === 'not' ? 1 : 0;
  const agent = clause.agentAt(from + 2 + not);
  if (!agent || !/^(?:did|do|does|could|would)$/u.test(clause.word(from + 1))) return [];
  const denied = not === 1 || agent.class === 'nobody' || clause.word(agent.end) === 'not';
  let verb = clause.word(agent.end) === 'not' ? agent.end + 1 : agent.end;
  while (is(tokens[verb], grammar.adv | grammar.badAdv | grammar.slipAdv)) verb++;
  if (!is(tokens[verb], grammar['v:b'])) return [];
  const rest = withoutSubject(clause, verb + 1, stop, agent, lexicon);
  if (rest === undefined) return [];
  const act = joined(clause.word(verb), rest);
  return rewrite(from, denied ? `What would have prompted somebody to ${act}` : `What made it reasonable to ${act}`);
}
