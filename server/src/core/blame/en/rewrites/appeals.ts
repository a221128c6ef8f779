/** Appeals and warnings to people, turned into something that a tool does. */
import { escapeSnippet } from '../../../snippet.ts';
import type { Clause } from '../../clause.ts';
import { grammar } from '../../grammar.ts';
import { is } from '../../tokens.ts';
import type { Lexicon } from '../../lexicon.ts';
import type { BlameKind } from '../../kinds.ts';
import type { Rewrite } from '../../rewrite.ts';
import { beginning, place, sentenceEnd } from './words.ts';

const title = 'Let a tool do it';
const tells = /^(?:remind|tell|train|teach|educate|instruct|ask|urge|encourage|require|coach|brief|warn)$/;
const owes = /^(?:should|must|shall|need|needs|has|have|ought|will)$/;
/** What a tool can do as well. */
const doable =
  /^(?:add|alert|announce|archive|back|block|check|clean|close|compare|confirm|copy|count|cross-check|disable|double-check|enable|inform|keep|limit|lint|list|log|measure|monitor|notify|open|page|post|preview|record|remove|renew|report|require|restore|rotate|run|scan|send|set|show|skip|stop|tag|test|update|upgrade|validate|verify|warn|watch)$/;
const always = /^(?:always|please|really|just|better|simply|carefully|properly|diligently)$/;

/** "Remind the team to check X", "Everybody must check X", "Always check X", "Never push X". */
export function appeals(clause: Clause, kind: BlameKind, lexicon: Lexicon): readonly Rewrite[] {
  if (kind !== 'exhortation' && kind !== 'punitive-action' && kind !== 'rule-breaking' && kind !== 'team-blame') return [];
  for (let at = 0; at < clause.tokens.length; at++) {
    const found = careAt(clause, at) ?? actAt(clause, at, lexicon);
    if (found) return [found];
  }
  return [];
}

/** "Be more careful when merging", "pay attention to the region". */
function careAt(clause: Clause, at: number): Rewrite | undefined {
  const words = clause.words(at, 4);
  const opening =
    /^(?:be (?:more |very |extra )?(?:careful|cautious|attentive|vigilant|diligent|aware|mindful)|pay (?:more |close |closer )?attention|take (?:more |better |greater )?care|exercise (?:more )?care)\b/u.exec(
      words,
    )?.[0];
  // "Everybody has to pay more attention": the people go with it.
  const people = clause.sentence.agents.find(({ end }) => owes.test(clause.word(end)) && at > end && at - end <= 3);
  if (!opening || (at > 0 && !people && !/^[:,]$/u.test(clause.word(at - 1)))) return undefined;
  const from = people?.start ?? at;
  const next = at + opening.split(' ').length;
  const end = actionEnd(clause);
  if (!/^(?:when|with|to|about|while|before|of|in|during)$/u.test(clause.word(next)) || next + 1 >= end) return undefined;
  const rest = object(clause, next + 1, end);
  if (clause.word(next) === 'to' && doable.test(clause.word(next + 1)))
    return { title, from, to: end, text: beginning(clause, from, `let ${place(1, 'the pipeline')} ${rest}`), snippet: true };
  if (clause.word(next) === 'to' && is(clause.tokens[next + 1], grammar['v:b'])) return undefined;
  const about = /^(?:when|while|before|during)$/u.test(clause.word(next)) ? `that runs ${clause.word(next)} ${rest}` : `for ${rest}`;
  return { title, from, to: end, text: beginning(clause, from, `add ${place(1, 'an automatic check')} ${about}`), snippet: true };
}

function actAt(clause: Clause, at: number, lexicon: Lexicon): Rewrite | undefined {
  const { tokens } = clause;
  let from = at;
  let verb = -1;
  const agent = clause.agentAt(at);
  if (at === 0 && tells.test(clause.word(at))) {
    const told = clause.sentence.agents.find(({ start, end }) => start === at + 1 && clause.word(end) === 'to');
    if (told) verb = told.end + 1;
  } else if (agent && owes.test(clause.word(agent.end))) {
    verb = clause.word(agent.end + 1) === 'to' ? agent.end + 2 : agent.end + 1;
    from = agent.start;
  } else if (at === 0 && /^(?:always|please|never)$/u.test(clause.word(0))) verb = clause.word(0) === 'never' ? 0 : 1;
  else if (at === 0 && clause.word(0) === 'do' && clause.word(1) === 'not') verb = 1;
  if (verb < 0) return undefined;
  let never = false;
  while (always.test(clause.word(verb)) || clause.word(verb) === 'not' || clause.word(verb) === 'never') {
    never ||= !always.test(clause.word(verb));
    verb++;
  }
  const end = actionEnd(clause);
  if (!(never ? tokens[verb]?.lexeme?.keys.includes(lexicon.key('@act:b')) : doable.test(clause.word(verb))) || verb + 1 >= end)
    return undefined;
  const act = object(clause, verb, end);
  const text = never ? `make ${place(1, 'the tool')} refuse to ${act}` : `let ${place(1, 'the pipeline')} ${act}`;
  return { title, from, to: end, text: beginning(clause, from, text), snippet: true };
}

/** Before the owner and the date of an action. */
function actionEnd(clause: Clause): number {
  const end = sentenceEnd(clause);
  if (clause.tokens[end - 1]?.kind === 'number' && /^(?:by|due)$/u.test(clause.word(end - 2))) return end - 2;
  const open = clause.tokens.findLastIndex(({ word }) => word === '(');
  return clause.word(end - 1) === ')' && open > 0 ? open : end;
}

/** As a tool would have it: it has no "their". */
function object(clause: Clause, from: number, to: number): string {
  return escapeSnippet(clause.written(from, to).replace(/\b(?:their|his|her|your|our|my)\b/gu, 'the'));
}
