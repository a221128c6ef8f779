/** What the English rewrites are made of: places for the writer, and how a part of a sentence begins. */
import type { Clause } from '../../clause.ts';

/** A place for the writer; `text` holds no snippet syntax. */
export function place(number: number, text: string): string {
  return `\${${number}:${text}}`;
}

/** What allowed something that was done. */
export const unchecked = `${place(1, 'the tool')} ${place(2, 'has no check for it')}`;

/** The text as it begins at a token: with a capital where a sentence begins, or where one stood behind a label. */
export function beginning(clause: Clause, at: number, text: string): string {
  const first = at === 0 || (clause.word(at - 1) === ':' && (clause.tokens[at]?.capital ?? false));
  return text.replace(
    /^(\$\{\d+:)?(\p{L})/u,
    (_, open: string | undefined, letter: string) => (open ?? '') + (first ? letter.toUpperCase() : letter),
  );
}

/** The end of the part of a sentence that belongs to what stands at `at`: before the mark that ends it, or a new clause behind a comma. */
export function clauseEnd(clause: Clause, at: number): number {
  const { tokens } = clause;
  for (let end = at; end < tokens.length; end++) {
    const token = tokens[end]!;
    if (token.kind !== 'mark') continue;
    if (/^[.!?;:]$/u.test(token.word) || /^[–—→]$/u.test(token.word)) return end;
    if (
      token.word === ',' &&
      /^(?:and|but|so|which|hence|therefore|thus|then|or|because|since|whereas|while|causing|leading|resulting|making)$/u.test(
        clause.word(end + 1),
      )
    )
      return end;
  }
  return tokens.length;
}

/** The next mark behind which something new is said; the length of the sentence where there is none. */
export function stopAfter({ tokens }: Clause, at: number): number {
  const stop = tokens.findIndex((token, index) => index >= at && token.kind === 'mark' && /^[.!?;–—→]$/u.test(token.word));
  return stop < 0 ? tokens.length : stop;
}

/** Before the mark at the end. */
export function sentenceEnd({ tokens }: Clause): number {
  let end = tokens.length;
  while (end > 0 && /^[.!?]$/u.test(tokens[end - 1]!.word)) end--;
  return end;
}

/** Whether the sentence is a question. */
export function asks({ tokens }: Clause): boolean {
  return tokens.at(-1)?.word === '?';
}
