/** Action items in prose: sentences that say what will be done. */
import type { Paragraph } from '../../blocks.ts';
import { itemFromText, partOf, type ItemFact } from './actionItemFacts.ts';
import { itemNumber } from './actionItemParts.ts';
import { oneLine } from '../field.ts';
import { isTicket } from './tickets.ts';

const intention =
  /['’]ll\b|\b(?:we['’]re|we are) (?:(?:also|already|now|currently) )?\w{2,}ing\b|\b(?:will|should|shall|must|need(?:s|ed)? to|have to|has to|going to|plan(?:s|ned|ning)? (?:to|on)|intend(?:s|ed|ing)? to|(?:is|are|continu\w+) (?:working|looking|building|investigating|considering|exploring|going|to be|continuing|improving)|want to|ought to|consider|could have|would be useful|in the future)\b/i;
/** How sentences start that tell what was or is. */
const scene =
  /^(?:the|this|that|these|those|there|it|we|our|a|an|in|on|at|as|if|when|while|since|because|after|before|due|although|unfortunately|no|all|some|most|perhaps|maybe|however|finally|lastly|thanks?|note|see|for|during|once|i|you|they|he|she|sincerely|(?:kind |best )?regards|yours)\b/i;

/**
 * A paragraph, or its lines where each is a sentence, as items: those that start with a verb or say what will be done.
 * @param runIn it goes on behind its title: `**Follow-up:** raise the limit; document it`
 */
export function proseItems(paragraph: Paragraph, category: string | undefined, patterns: readonly RegExp[], runIn = false): ItemFact[] {
  const { inline } = paragraph;
  if (
    inline.text.length > 4000 ||
    inline.marks.some((mark) => mark.type === 'emphasis' && mark.start === 0 && mark.end >= inline.text.trimEnd().length)
  )
    return [];
  const lines = sentencesByLine(inline.text) ?? (runIn ? clauses(inline.text) : undefined);
  const runs = lines ?? [{ start: 0, end: inline.text.length }];
  return runs.flatMap(({ start, end }) => {
    const text = oneLine(inline.text.slice(start, end)).replace(itemNumber, '');
    if (!/^["'“‘]?\p{L}/u.test(text) || text.endsWith(':') || /\baction items?\b/i.test(text)) return [];
    const part = partOf(inline, start, end);
    const item = itemFromText(part, { span: part.span, form: 'prose', category }, patterns);
    const imperative = (runIn ? continued : sentence).test(text) && !scene.test(text);
    return imperative || intention.test(text) || item.status || item.links.some(({ value }) => isTicket(value)) ? [item] : [];
  });
}

const sentence = /^\p{Lu}\p{Ll}/u;
/** Words enough to say what is to be done. */
const continued = /^\p{Lu}\p{Ll}|^(?!to be |not |tb[ad]\b|pending\b|none\b)\p{Ll}+ \S+ \S/u;

/** The parts between semicolons. */
function clauses(text: string): { start: number; end: number }[] {
  let at = 0;
  return text.split(/;(?=\s)/).map((part) => {
    const start = at + part.length - part.trimStart().length;
    at += part.length + 1;
    return { start, end: at - 1 };
  });
}

/** `Jo: tidy up` */
const ownerFirst = /^(?:@\w[\w.-]*|\p{Lu}[\p{L}.'’-]{1,20}(?: \p{Lu}[\p{L}.'’-]{1,20})?): \S/u;

/** The lines of a paragraph when each of several is a sentence of its own; undefined for wrapped text. */
function sentencesByLine(text: string): { start: number; end: number }[] | undefined {
  const lines = text.split('\n');
  if (
    lines.length < 2 ||
    !(
      lines.every((line, index) => /^\p{Lu}/u.test(line.trim()) && (index === lines.length - 1 || /[.!?)]\s*$/.test(line))) ||
      lines.every((line) => ownerFirst.test(line))
    )
  )
    return undefined;
  let at = 0;
  return lines.map((line) => {
    const start = at;
    at += line.length + 1;
    return { start, end: start + line.length };
  });
}
