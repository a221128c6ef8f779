/** What a sentence tells besides a judgement: the part that judges goes, and a place is left for the reason. */
import { escapeSnippet } from '../../../snippet.ts';
import type { Clause } from '../../clause.ts';
import { grammar } from '../../grammar.ts';
import type { BlameKind } from '../../kinds.ts';
import type { Rewrite } from '../../rewrite.ts';
import { is } from '../../tokens.ts';
import { endsInEd } from '../heads.ts';
import { asks, beginning, place, sentenceEnd, unchecked } from './words.ts';

/** Of the other kinds it is the act itself that is told wrongly. */
export const aboutPeople: ReadonlySet<BlameKind> = new Set(['judgement', 'singling-out', 'sarcasm']);

const title = 'Keep only the facts';

/** "Laziness: all cameras had one password", "It went out on Friday because the owner wanted his launch date", "The fix was quick, unlike the plan". */
export function remainders(clause: Clause, kind: BlameKind): readonly Rewrite[] {
  return !aboutPeople.has(kind) || asks(clause) ? [] : (withoutEnd(clause) ?? withoutBeginning(clause) ?? []);
}

const pause = /^[,;:–—]$/;
const manner = /^(?:with|without|like)$/;
/** Words of a part that only adds to what was said. */
const adds = /^(?:unlike|which|and|but|in contrast|against|because)\b/;
/** Without these, what was said is not true. */
const limits = /^(?:except|unless|until|if|when|where|while|not|who|that)\b/;
/** A state of mind, or what somebody was: no act that would be a fact. */
const states = /^(?:want(?:s|ed)?|hoped|wished|preferred|feared|was|were|is|are|could|lack(?:s|ed)?)$/;

/** Up to where the judging part begins; where the whole was judged, up to the last part that only adds to it. */
function withoutEnd(clause: Clause): readonly Rewrite[] | undefined {
  const { tokens, open, close } = clause;
  const end = sentenceEnd(clause);
  for (let at = end - 2; at > 1; at--) {
    const words = clause.words(pause.test(clause.word(at)) ? at + 1 : at, 2);
    const how = manner.test(clause.word(at));
    const opens = how ? isManner(clause, at) : pause.test(clause.word(at)) || clause.word(at) === 'because';
    if (!opens || limits.test(words) || !standsAlone(clause, at)) continue;
    const isWhole = open === 0 && close >= end - 1 && (how ? follows(clause, at) : adds.test(words));
    if (at > open + 1 && !isWhole) continue;
    const reason = /^(?:because|as|since)\b/u.test(words);
    if (reason && !tokens.slice(at, end).some(({ word }) => states.test(word))) continue;
    const next = tokens.findIndex(({ word }, index) => index > at + 1 && /^[;–—]$/u.test(word));
    const to = next < 0 ? end : next;
    const kept = clause.written(at - 1, at);
    const why = reason ? ` because ${place(1, 'the process')} ${place(2, 'allows it')}` : `; ${unchecked}`;
    return [
      { title, from: at - 1, to, text: kept },
      { title: `${title}, and say what allowed it`, from: at - 1, to, text: escapeSnippet(kept) + why, snippet: true },
    ];
  }
  return undefined;
}

/** What follows a judging label, or a judging part and its comma. */
function withoutBeginning(clause: Clause): readonly Rewrite[] | undefined {
  const { tokens, close } = clause;
  const end = sentenceEnd(clause);
  const mark = tokens.findIndex(({ kind }, at) => at >= close && kind === 'mark');
  const link = /^(?:so|and|but)$/u.test(clause.word(mark + 1)) ? 1 : clause.words(mark + 1, 3) === 'which is why' ? 3 : 0;
  const from = mark + 1 + link;
  if (!pause.test(clause.word(mark)) || from >= end) return undefined;
  const fits =
    clause.word(mark) === ':' ||
    ((link > 0 || is(tokens[0], grammar.prep)) &&
      !is(tokens[from], grammar.prep | grammar.conj | grammar.wh | grammar.aux) &&
      hasVerb(clause, from, end));
  // Whom or what they stand for would be gone.
  if (!fits || /^(?:it|they|this|he|she)$/u.test(clause.word(from))) return undefined;
  const text = beginning(clause, 0, clause.written(from, end));
  return [
    { title, from: 0, to: end, text },
    { title: `${title}, and say what allowed it`, from: 0, to: end, text: `${escapeSnippet(text)}; ${unchecked}`, snippet: true },
  ];
}

/** "without opening it" and "with it" are of what was done. */
function isManner(clause: Clause, at: number): boolean {
  return !/^(?:it|them)$|ing$/u.test(clause.word(at + 1)) && !is(clause.tokens[at - 1], grammar.aux);
}

/** Behind a verb and its particle: "was passed around like …". */
function follows({ tokens }: Clause, at: number): boolean {
  const before = tokens[at - 1]!;
  return endsInEd(before) || is(before, grammar['v:n'] | grammar['v:d'] | grammar.prep);
}

/** Whether the words before an index are a sentence, as far as words alone tell. */
function standsAlone(clause: Clause, to: number): boolean {
  const { tokens } = clause;
  let last = to - 1;
  while (last > 0 && !/^[;–—]$/u.test(clause.word(last)) && !(clause.word(last) === ',' && adds.test(clause.word(last + 1)))) last--;
  const depends = is(tokens[0], grammar.aux | grammar.conj) && !tokens.slice(0, to).some(({ word }) => word === ',');
  // "The retailer, who had known for days" has none of its own.
  const relative = tokens.findIndex(({ word }, at) => at >= last && at < to && /^(?:who|which)$/u.test(word));
  return !depends && hasVerb(clause, last, relative < 0 ? to : relative);
}

function hasVerb({ tokens }: Clause, from: number, to: number): boolean {
  return tokens.slice(from, to).some((token) => is(token, grammar.aux | grammar['v:d']) || endsInEd(token));
}
