/** Random editing sessions, as text edits: keys, lines that are cut and pasted, headings that come, go and change, blocks that are opened and closed, undo. */
import fc from 'fast-check';
import type { Span, TextEdit } from '../../server/src/core/index.ts';
import { bricks, heading, lines, randomDocument, titles } from './randomDocuments.ts';

/** A place as a share of what there is, below 1, so that a step fits any text. */
type Share = number;

/** One thing that a writer does. */
export type Step =
  /** Replaces a stretch. */
  | { readonly what: 'type'; readonly at: Share; readonly length: number; readonly text: string }
  /** Writes a letter or word into a line of a kind. */
  | { readonly what: 'touch'; readonly on: LineKind; readonly at: Share; readonly in: Share; readonly text: string }
  /** Writes lines above one of a kind. */
  | { readonly what: 'put'; readonly on: LineKind; readonly at: Share; readonly text: string }
  /** Takes lines away, from one of a kind on, and pastes them elsewhere: there, at two places, or nowhere. */
  | { readonly what: 'cut'; readonly on: LineKind; readonly at: Share; readonly count: number; readonly to: readonly Share[] }
  /** Gives a heading another title or level. */
  | { readonly what: 'name'; readonly at: Share; readonly title: string | undefined; readonly level: number | undefined }
  /** Makes an item of a row, or a row of an item. */
  | { readonly what: 'turn'; readonly at: Share }
  /** Takes the last notifications back. */
  | { readonly what: 'undo'; readonly count: number };

export interface Script {
  readonly start: string;
  /** Each entry is one notification with one step or more. */
  readonly batches: readonly (readonly Step[])[];
}

const kinds = {
  any: /^/,
  title: /^# /,
  heading: /^#|^\*\*[^*]+\*\*:?$/,
  row: /^\|/,
  item: /^\s*(?:[-*]|\d+\.)\s/,
  field: /^\*\*[^*]+:\*\*|^\w+: /,
  fence: /^(?:```|---|<!--|-->|\||$)/,
} as const;
type LineKind = keyof typeof kinds;

/** All alike: of random doubles, most are so small that everything would happen in the first line. */
export const share: fc.Arbitrary<Share> = fc.noBias(fc.integer({ min: 0, max: 9_999 })).map((part) => part / 10_000);
const on = fc.constantFrom<LineKind>('any', 'title', 'heading', 'heading', 'row', 'row', 'item', 'field', 'fence');
const brick = fc.constantFrom(...bricks);
const line = fc.oneof(
  { weight: 2, arbitrary: heading },
  { weight: 3, arbitrary: fc.constantFrom(...lines) },
  { weight: 1, arbitrary: brick },
);

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant('type' as const),
      at: share,
      length: fc.oneof(
        { weight: 4, arbitrary: fc.constant(0) },
        { weight: 3, arbitrary: fc.integer({ min: 1, max: 3 }) },
        { weight: 1, arbitrary: fc.integer({ min: 4, max: 200 }) },
      ),
      text: fc.oneof({ weight: 1, arbitrary: fc.constant('') }, { weight: 4, arbitrary: brick }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constant('touch' as const),
      on,
      at: share,
      in: share,
      text: fc.constantFrom('x', 'e ', '1', '|', '@', 'Ana ', ' - dana', '[x]', 'Why? ', '🔥', '**', '`', 'Erin ', 'forgot '),
    }),
  },
  { weight: 4, arbitrary: fc.record({ what: fc.constant('put' as const), on, at: share, text: line }) },
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constant('cut' as const),
      on,
      at: share,
      count: fc.constantFrom(1, 1, 1, 2, 3, 8),
      to: fc.oneof(fc.constant([]), fc.array(share, { minLength: 1, maxLength: 2 })),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant('name' as const),
      at: share,
      title: fc.option(fc.constantFrom(...titles), { nil: undefined }),
      level: fc.option(fc.constantFrom(1, 2, 2, 3, 3, 4), { nil: undefined }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('turn' as const), at: share }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('undo' as const), count: fc.constantFrom(1, 1, 2, 5) }) },
);

/** @param batches how many notifications */
export function scripts(batches: number): fc.Arbitrary<Script> {
  return fc.record({
    start: randomDocument,
    batches: fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: batches, maxLength: batches }),
  });
}

/** The edits of one notification, to be made one after the other, and the text after them. */
export interface Played {
  readonly edits: readonly TextEdit[];
  readonly text: string;
}

/** Plays a script, one notification at a time. */
export function* play({ start, batches }: Script): Iterable<Played> {
  const texts = [start];
  for (const batch of batches) {
    let text = texts.at(-1)!;
    const edits: TextEdit[] = [];
    for (const one of batch) {
      for (const edit of editsOf(one, text, texts)) {
        const { span } = edit;
        text = text.slice(0, span.start) + edit.text + text.slice(span.end);
        edits.push(edit);
      }
    }
    texts.push(text);
    yield { edits, text };
  }
}

/** Each on the text that the one before leaves. No edit begins or ends within a line break: no position of the protocol is there. */
function editsOf(one: Step, text: string, texts: readonly string[]): TextEdit[] {
  const places = linesOf(text);
  const pick = (kind: LineKind, at: Share): number => {
    const fitting = places.flatMap(({ start, end }, index) => (kinds[kind].test(text.slice(start, end)) ? [index] : []));
    return fitting[Math.floor(at * fitting.length)] ?? Math.floor(at * places.length);
  };
  const place = (kind: LineKind, at: Share): Span => places[pick(kind, at)]!;
  const within = (offset: number): number => (text[offset - 1] === '\r' && text[offset] === '\n' ? offset - 1 : offset);
  const replace = (start: number, end: number, by: string): TextEdit => ({ span: { start, end }, text: by });
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const written = (by: string): string => by.replaceAll('\n', eol);
  switch (one.what) {
    case 'type': {
      const start = within(Math.floor(one.at * (text.length + 1)));
      return [replace(start, within(Math.min(text.length, start + one.length)), one.text)];
    }
    case 'touch': {
      const { start, end } = place(one.on, one.at);
      const at = start + Math.floor(one.in * (end - start + 1));
      return [replace(at, at, one.text)];
    }
    case 'put': {
      const { start } = place(one.on, one.at);
      return [replace(start, start, written(one.text))];
    }
    case 'cut': {
      const first = pick(one.on, one.at);
      const { start } = places[first]!;
      const end = places[first + one.count]?.start ?? text.length;
      const rest = text.slice(0, start) + text.slice(end);
      const taken = text.slice(start, end);
      const edits = [replace(start, end, '')];
      // From the last place on, so that the ones before stay where they are.
      for (const to of one.to.toSorted((a, b) => b - a)) {
        const left = linesOf(rest);
        const at = left[Math.floor(to * left.length)]!.start;
        edits.push(replace(at, at, taken));
      }
      return edits;
    }
    case 'name': {
      const { start, end } = place('heading', one.at);
      const content = text.slice(start, end);
      const marks = one.level ? '#'.repeat(one.level) : /^#*/.exec(content)![0];
      return [replace(start, end, `${marks} ${one.title ?? content.replace(/^#*/, '').trim()}`)];
    }
    case 'turn': {
      const { start, end } = place(one.at < 0.5 ? 'row' : 'item', (one.at * 2) % 1);
      const content = text.slice(start, end);
      const cells = content.split('|').map((cell) => cell.trim());
      return [
        replace(start, end, cells.length > 2 ? `- ${cells.join(' ')}` : `| ${content.replace(/^\s*[-*] /, '').replace(/ /, ' | ')} |`),
      ];
    }
    case 'undo':
      return [difference(text, texts.at(-1 - one.count) ?? texts[0]!)].map(({ span, text: by }) => replace(span.start, span.end, by));
  }
}

/** Where the lines of a text start and end, their ends left out. */
function linesOf(text: string): Span[] {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), (found) => found.index + found[0].length)];
  return starts.map((start) => ({ start, end: start + /^[^\r\n]*/.exec(text.slice(start))![0].length }));
}

/** The one stretch in which two texts differ, whole lines at its ends. */
function difference(from: string, to: string): TextEdit {
  let start = 0;
  while (start < from.length && from[start] === to[start]) start++;
  while (start > 0 && !/[\r\n]/.test(from[start - 1]!)) start--;
  if (from[start - 1] === '\r') start--;
  let tail = 0;
  while (tail < Math.min(from.length, to.length) - start && from.at(-1 - tail) === to.at(-1 - tail)) tail++;
  while (tail > 0 && !/[\r\n]/.test(from.at(-1 - tail) ?? '')) tail--;
  if (from.at(-tail) === '\n' && from.at(-1 - tail) === '\r') tail++;
  return { span: { start, end: from.length - tail }, text: to.slice(start, to.length - tail) };
}
