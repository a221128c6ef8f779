/** What is left behind a verb when its subject goes: nobody is there any more for "he" and "their" to stand for. */
import type { Agent } from '../../agents.ts';
import type { Clause } from '../../clause.ts';
import { grammar } from '../../grammar.ts';
import { is } from '../../tokens.ts';
import type { Lexicon } from '../../lexicon.ts';

const singular = /^(?:he|she|his|her|hers|him)$/;
const plural = /^(?:he|she|his|her|hers|him|they|their|theirs|them)$/;
const joints =
  /^(?:before|after|while|when|without|by|instead|because|since|as|and|but|so|until|to|in|on|for|from|with|at|although|though|where|if)$/;

/**
 * The words from `from` to `to` as they are written, with "before he restarted it" turned into "before restarting it", and without the part in
 * which a word stands for the subject otherwise. `undefined` where too little is left.
 */
export function withoutSubject(clause: Clause, from: number, to: number, agent: Agent, lexicon: Lexicon): string | undefined {
  const own = pronounsOf(agent);
  let at = from;
  while (at < to && !own?.test(clause.word(at))) at++;
  if (at >= to) {
    const alone = clause.tokens.findIndex(
      ({ word }, index) => index >= from && index < to && /^(?:my|our|him|her|them)sel(?:f|ves)$/u.test(word),
    );
    if (alone > 0 && is(clause.tokens[alone - 1], grammar.prep)) return undefined;
    return alone < 0 ? clause.written(from, to) : joined(clause.written(from, alone), clause.written(alone + 1, to));
  }
  const gerund = /^(?:before|after|while|when)$/u.test(clause.word(at - 1)) && at > from ? gerundAt(clause, at + 1, lexicon) : undefined;
  if (gerund) {
    const rest = withoutSubject(clause, gerund.to, to, agent, lexicon);
    return rest === undefined ? undefined : joined(clause.written(from, at), gerund.text, rest);
  }
  let joint = at - 1;
  while (joint >= from && !joints.test(clause.word(joint)) && clause.word(joint) !== ',') joint--;
  if (joint < from) return undefined;
  if (/^(?:in order to|so as to)$/u.test(clause.words(joint - 2, 3))) joint -= 2;
  if (clause.word(joint - 1) === ',') joint--;
  return clause.written(from, Math.max(joint, from));
}

/** Whether a word behind an index stands for a subject that is gone. */
export function standsLater({ tokens }: Clause, from: number, agent: Agent): boolean {
  const own = pronounsOf(agent);
  return own !== undefined && tokens.slice(from).some(({ word }) => own.test(word));
}

function pronounsOf({ class: who, plural: many }: Agent): RegExp | undefined {
  return who === 'we' || who === 'i' ? undefined : many || who === 'they' ? plural : singular;
}

/** "was rotating", "had applied", "applied" as "rotating", "applying". */
function gerundAt(clause: Clause, at: number, lexicon: Lexicon): { readonly text: string; readonly to: number } | undefined {
  const first = clause.word(at);
  const verb = first === 'was' || first === 'were' || first === 'had' ? at + 1 : at;
  const word = clause.word(verb);
  if (first.startsWith('w') && verb > at) return word.endsWith('ing') ? { text: word, to: verb + 1 } : undefined;
  const base = lexicon.baseOf(word);
  const regular = word.endsWith('ied') ? `${word.slice(0, -3)}ying` : word.endsWith('ed') ? `${word.slice(0, -2)}ing` : undefined;
  const text = base === undefined ? regular : lexicon.dictionary.inflection.formsOf(base).g[0];
  return text ? { text, to: verb + 1 } : undefined;
}

/** Parts of a sentence put together, with a blank where the next one does not begin with a mark. */
export function joined(...parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .reduce((all, part) => (all === '' || /^[,;:.!?)]/u.test(part) ? all + part : `${all} ${part}`), '');
}
