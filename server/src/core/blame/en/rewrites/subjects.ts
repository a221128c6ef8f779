/** The people of an English sentence who can be the subject of a clause. */
import type { Agent } from '../../agents.ts';
import type { Clause } from '../../clause.ts';
import { grammar } from '../../grammar.ts';
import { is } from '../../tokens.ts';

export interface Subject extends Agent {
  /** Where the clause begins that goes with the person: "one of", "it was", "as a team" included. */
  readonly from: number;
}

/** Words before "of" that stand for some of a group. */
const part = /^(?:one|two|some|none|most|all|any|half|rest|part|member|members|head|both|each)$/;

/** The people in what is highlighted; where nobody is in it those of the sentence, the nearest first. */
export function peopleOf({ sentence, open, close }: Clause): readonly Agent[] {
  const longest = sentence.agents.filter((agent, index) => sentence.agents[index + 1]?.start !== agent.start);
  const distance = ({ start, end }: Agent): number => Math.max(0, open - end, start - close);
  const told = longest.filter((agent) => distance(agent) === 0);
  return told.length > 0 ? told : longest.toSorted((a, b) => distance(a) - distance(b));
}

/** Those of them that stand before a verb of their own. */
export function subjectsOf(clause: Clause): readonly Subject[] {
  return peopleOf(clause).flatMap((agent): Subject[] => {
    if (/^(?:whoever|who|those)$/u.test(clause.word(agent.head))) return [];
    // Whom "he" stands for would be left over.
    if (agent.class === 'they' && clause.sentence.agents.some((other) => other.start < agent.start && other.class !== 'they')) return [];
    const from = startOf(clause, agent);
    if (from === undefined) return [];
    const told = /^(?:who|that)$/u.test(clause.word(agent.end)) || clause.words(agent.start, agent.end - agent.start).includes(' who');
    if (clause.word(from - 2) !== 'it' || !/^(?:was|is)$/u.test(clause.word(from - 1))) return told ? [] : [{ ...agent, from }];
    // "It was Ana who …"
    const person = clause.sentence.agents.find(({ start, end }) => start === agent.start && /^(?:who|that)$/u.test(clause.word(end)));
    if (person) return [{ ...person, from: from - 2, end: person.end + 1 }];
    return clause.word(agent.end - 1) === 'who' ? [{ ...agent, from: from - 2 }] : [];
  });
}

/** `undefined` where the phrase hangs on a preposition. */
function startOf(clause: Clause, agent: Agent): number | undefined {
  const { tokens } = clause;
  let from = agent.start;
  while (/^(?:first|second|only|same|whole)$/u.test(clause.word(from - 1))) from--;
  if (from < agent.start && is(tokens[from - 1], grammar.det)) from--;
  if (clause.word(from - 1) === 'of' && part.test(clause.word(from - 2))) {
    from -= 2;
    while (is(tokens[from - 1], grammar.det)) from--;
  }
  const before = tokens[from - 1];
  if (before === undefined || before.kind === 'mark') return motive(clause, from);
  if (before.kind === 'number') return from;
  if (before.kind !== 'word') return undefined;
  if (/^(?:what|which|whom|whose)$/u.test(before.word)) return undefined;
  if (/^(?:before|after|since|until|than|that)$/u.test(before.word)) return from;
  // "an option Ana did not take": a noun stands there only behind "On Friday" and the like.
  if (/^(?:and|or)$/u.test(before.word) && clause.sentence.agents.some(({ end }) => end === from - 1)) return undefined;
  const opens = is(before, grammar.conj | grammar.adv | grammar.aux) || is(tokens[0], grammar.prep);
  return opens && before.word !== 'not' && !(is(before, grammar.prep) && !is(before, grammar.conj)) ? lead(clause, from) : undefined;
}

/** "As an organisation we": what goes with the person goes with it. */
function lead(clause: Clause, from: number): number {
  for (let at = from - 1; at >= Math.max(0, from - 5); at--)
    if (clause.word(at) === 'as' && is(clause.tokens[at + 1], grammar.det) && at === 0) return at;
  return from;
}

/** A motive in front, "in his hurry to be done,", goes too. */
function motive(clause: Clause, agent: number): number {
  if (clause.word(agent - 1) !== ',') return agent;
  let from = agent - 1;
  while (from > 0 && !/^[.;:–—]$/u.test(clause.word(from - 1))) from--;
  for (let at = from; at < agent; at++) if (/^(?:his|her|their)$/u.test(clause.word(at))) return from;
  return agent;
}
