/** What was not done, or should have been, as what was missing: "The procedure has no step to renew the certificate". */
import { escapeSnippet } from '../../../snippet.ts';
import type { Clause } from '../../clause.ts';
import type { Lexicon } from '../../lexicon.ts';
import type { Rewrite } from '../../rewrite.ts';
import { secondVerb } from './acts.ts';
import { predicateOf, prevents, type Predicate } from './predicate.ts';
import { joined, standsLater, withoutSubject } from './pronouns.ts';
import { subjectsOf, type Subject } from './subjects.ts';
import { asks, beginning, clauseEnd, place, sentenceEnd } from './words.ts';

/** Verbs of noticing: what was missing is a sign. */
const notice = /^(?:notice|see|spot|catch|realise|realize|recognise|recognize|detect|observe|discover)$/;
/** Verbs of knowing: what was missing is told nowhere. */
const know = /^(?:know|understand|learn|anticipate|foresee|expect|think|consider)$/;

/** What was missing: the act, as base form and what goes with it. */
interface Act {
  readonly base: string;
  readonly rest: string;
  /** Where it ends in the sentence. */
  readonly to: number;
}

/** Rewrites of "forgot to", "did not", "nobody", "should have" and "if somebody had". */
export function gaps(clause: Clause, _kind: unknown, lexicon: Lexicon): readonly Rewrite[] {
  if (asks(clause)) return [];
  for (const subject of subjectsOf(clause)) {
    const predicate = predicateOf(clause, subject, lexicon);
    const conditional = /^(?:if|had)$/u.test(clause.word(subject.from - 1));
    if (!predicate || (predicate.mood === 'did' && !conditional) || predicate.mood === 'should not have') continue;
    const act = actOf(clause, subject, predicate, conditional, lexicon);
    if (!act || (!conditional && standsLater(clause, act.to, subject))) continue;
    // What would have been is told by what was missing: the condition stands for the whole sentence.
    const from = conditional ? 0 : subject.from;
    const to = conditional ? sentenceEnd(clause) : act.to;
    const sign = signOf(act);
    const text = beginning(
      clause,
      from,
      sign ?? `${place(1, 'the checklist')} has no step to ${escapeSnippet(joined(act.base, act.rest))}`,
    );
    const snippet = { title: sign ? 'Say where it could not be seen' : 'State what was missing', from, to, text, snippet: true };
    if (sign || predicate.mood !== 'should have' || from > 0 || to < sentenceEnd(clause)) return [snippet];
    const edit = beginning(clause, from, `the procedure has no step to ${joined(act.base, act.rest)}`);
    return [{ title: 'State the missing step', from, to, text: edit }, snippet];
  }
  return [];
}

/** The act of a predicate; of one that only would have prevented something the act by which. A condition ends at its comma. */
function actOf(clause: Clause, subject: Subject, predicate: Predicate, condition: boolean, lexicon: Lexicon): Act | undefined {
  const { base, verb } = predicate;
  const end = clauseEnd(clause, verb);
  const comma = condition ? clause.tokens.findIndex(({ word }, at) => at > verb && word === ',') : -1;
  const to = comma > 0 ? Math.min(comma, end) : end;
  if (prevents(predicate)) {
    for (let at = verb + 1; at < to; at++) {
      const better = clause.word(at) === 'by' ? lexicon.baseOf(clause.word(at + 1)) : undefined;
      const rest = better && withoutSubject(clause, at + 2, to, subject, lexicon);
      if (better && rest !== undefined) return { base: better, rest: neutral(rest), to };
    }
    return undefined;
  }
  // "have copied it and changed the date": both are what was not done.
  const second = secondVerb(clause, verb + 1, to);
  const also = second < 0 ? undefined : lexicon.baseOf(clause.word(second));
  const rest =
    also === undefined
      ? withoutSubject(clause, verb + 1, to, subject, lexicon)
      : joined(clause.written(verb + 1, second), also, clause.written(second + 1, to));
  return base === undefined || rest === undefined || (also !== undefined && standsLater(clause, verb, subject))
    ? undefined
    : { base, rest: neutral(rest), to };
}

/** Where it could not be seen or was not written, for what was not noticed or not known. */
function signOf({ base, rest }: Act): string | undefined {
  if (rest === '' || rest.startsWith(',')) return undefined;
  const object = escapeSnippet(rest);
  if (notice.test(base)) return `${place(1, 'the dashboard')} did not show ${object}`;
  if (!know.test(base) || /^(?:enough|much|better|so|it|to)\b/u.test(rest)) return undefined;
  const clause = /^(?:how|what|that|when|where|why|which)\b/u.test(rest);
  return `${place(1, 'the documentation')} does not ${clause ? 'say' : 'mention'} ${object.replace(/^(?:about|of) /u, '')}`;
}

/** Without the comparison to what was done. */
function neutral(text: string): string {
  return text
    .split(/ (?:instead of|rather than) |, not /u, 1)[0]!
    .replace(
      /(?:^|,? )(?:properly|earlier|sooner|carefully|correctly|at all|better|more (?:closely|carefully|thoroughly)|in the first place)$/u,
      '',
    );
}
