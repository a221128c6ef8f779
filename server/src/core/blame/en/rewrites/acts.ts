/** What somebody did, said of the thing: "Ana dropped the table" becomes "The table was dropped". */
import { escapeSnippet } from '../../../snippet.ts';
import type { Clause } from '../../clause.ts';
import { grammar } from '../../grammar.ts';
import { is } from '../../tokens.ts';
import { endsInEd } from '../heads.ts';
import type { Lexicon } from '../../lexicon.ts';
import type { Rewrite } from '../../rewrite.ts';
import { nounPhraseAt } from './nounPhrase.ts';
import { predicateAt, predicateOf, prevents, type Predicate } from './predicate.ts';
import { joined, standsLater, withoutSubject } from './pronouns.ts';
import { subjectsOf, type Subject } from './subjects.ts';
import { asks, beginning, clauseEnd, place, stopAfter, unchecked } from './words.ts';

const particle = /^(?:off|on|out|up|down|back|away|over|in|apart|aside)$/;
/** Verbs of what goes on in a head, and of becoming: a passive of them says nothing. */
const noPassive =
  /^(?:see|find|want|think|believe|decide|know|assume|consider|feel|hope|expect|like|have|be|get|become|seem|remain|go|come|try|keep|wait|need|mean|love|prefer|claim|say|tell|lack|cause|let|begin|continue|fail|care|ask|grow|stay|fall|look|sound|prove|act|spend|show|deserve|owe|hang)$/;

const subjectForms: Readonly<Record<string, string>> = { them: 'they', us: 'we', me: 'I', him: 'he', her: 'she' };

/** The passive of a predicate: how it is said of its object, and where the object ends. */
function passiveOf(clause: Clause, { verb, base, participle, perfect, mood, adverb }: Predicate): { text: string; to: number } | undefined {
  if (noPassive.test(base ?? participle.replace(/e?d$/u, '')) || noPassive.test(participle.replace(/d$/u, ''))) return undefined;
  let from = verb + 1;
  const moved = particle.test(clause.word(from)) && nounPhraseAt(clause, from + 1) ? clause.word(from++) : '';
  const object = nounPhraseAt(clause, from);
  if (!object || (object.possessive && object.to === object.from + 1)) return undefined;
  // "took 40 minutes" is no act.
  if (
    base === 'take' &&
    clause.tokens.slice(object.from, object.to).some(({ word }) => /^(?:seconds?|minutes?|hours?|days?|weeks?|time)$/u.test(word))
  )
    return undefined;
  const own = object.possessive ? joined('the', clause.written(object.from + 1, object.to)) : clause.written(object.from, object.to);
  const be =
    perfect === '' ? (object.plural ? 'were' : 'was') : perfect === 'had been' ? perfect : object.plural ? 'have been' : 'has been';
  const [first = '', second = ''] = be.split(' ');
  const not = mood === 'did' ? '' : 'not';
  return { text: joined(subjectForms[own] ?? own, first, not, second, adverb, participle, moved), to: object.to };
}

/** A passive with all that follows it up to the end of its clause, what the same person did next included. */
function passiveClause(clause: Clause, subject: Subject, predicate: Predicate, lexicon: Lexicon): { text: string; to: number } | undefined {
  const passive = passiveOf(clause, predicate);
  if (!passive) return undefined;
  const to = clauseEnd(clause, passive.to);
  const next = secondVerb(clause, passive.to, to);
  if (next < 0) {
    const rest = withoutSubject(clause, passive.to, to, subject, lexicon);
    return rest === undefined ? undefined : { text: joined(passive.text, rest), to };
  }
  const second = predicateAt(clause, subject, next, lexicon);
  const more = second && passiveClause(clause, subject, { ...second, perfect: predicate.perfect }, lexicon);
  const between = withoutSubject(clause, passive.to, next, subject, lexicon);
  return more && between !== undefined ? { text: joined(passive.text, between, more.text), to: more.to } : undefined;
}

/** Index of a verb behind "and" or "but" that has the same subject, or -1. */
export function secondVerb(clause: Clause, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    if (!/^(?:and|but|or|then)$/u.test(clause.word(at))) continue;
    let next = at + 1;
    while (is(clause.tokens[next], grammar.adv | grammar.badAdv | grammar.slipAdv)) next++;
    const token = clause.tokens[next];
    if (token && next < to && (is(token, grammar['v:d']) || endsInEd(token))) return next;
  }
  return -1;
}

/** Rewrites of a clause in which people did something, or left it undone, to something. */
export function acts(clause: Clause, _kind: unknown, lexicon: Lexicon): readonly Rewrite[] {
  if (asks(clause)) return [];
  for (const subject of subjectsOf(clause)) {
    // "Had Ana taken …" says what was missing.
    if (/^(?:if|had)$/u.test(clause.word(subject.from - 1))) continue;
    const predicate = predicateOf(clause, subject, lexicon);
    // What should have been done is a missing step, where the verb is known; else it was not done.
    if (!predicate || predicate.mood === 'should not have') continue;
    if (predicate.mood === 'should have' && (predicate.base !== undefined || prevents(predicate))) return [];
    const passive = passiveClause(clause, subject, predicate, lexicon);
    if (!passive) continue;
    if (standsLater(clause, passive.to, subject)) continue;
    const { from } = subject;
    const text = beginning(clause, from, passive.text);
    const undone = predicate.mood !== 'did';
    const title = undone ? 'Say what was not done' : 'Say what was done';
    const gap = undone ? `${place(1, 'nothing')} ${place(2, 'asks for it at that point')}` : unchecked;
    const end = stopAfter(clause, passive.to);
    const whole = escapeSnippet(joined(text, clause.written(passive.to, end)));
    return [
      { title: `${title}, not who did it`, from, to: passive.to, text },
      { title: `${title}, and what ${undone ? 'was missing' : 'allowed it'}`, from, to: end, text: `${whole}; ${gap}`, snippet: true },
    ];
  }
  return [];
}
