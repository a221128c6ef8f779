/** What one piece of a timeline section holds. Depends on the piece alone, so it is kept with it. */
import type { Block } from '../../blocks.ts';
import type { Field } from '../../model.ts';
import type { Piece, SectionMark } from '../../piece.ts';
import { findDate, type DateMatch } from '../dates/date.ts';
import { parseStamp } from '../dates/stamp.ts';
import type { RawContent, RawGroup, RawItem, RawMark } from './timelineItems.ts';
import { readList } from './timelineList.ts';
import { isStateTitle, stampBehindState } from './statusUpdates.ts';
import { phaseOf } from './timelinePhase.ts';
import { readTable } from './timelineTable.ts';
import { contentOf, readLog, readParagraph } from './timelineText.ts';
import { field } from '../field.ts';
import { findZone } from '../dates/timeZone.ts';

/** The heading of a piece. */
export interface Head {
  /** It is a date or a time itself: `### 21:20 - title`. */
  readonly mark: RawMark | undefined;
  readonly zone: Field<string> | undefined;
  readonly date: DateMatch | undefined;
  /** The title of an update of a status page: its time stands below. */
  readonly update: RawContent | undefined;
}

export interface TimelineFacts {
  readonly head: Head | undefined;
  readonly items: readonly RawItem[];
}

/** Use with `piece.fact`. */
export function readTimelinePiece(piece: Piece): TimelineFacts {
  const { mark, blocks } = piece;
  return { head: mark && readHead(mark), items: blocks.flatMap(readBlock) };
}

function readHead(mark: SectionMark): Head {
  const { title, titleSpan } = mark;
  const inline = mark.heading?.inline;
  const text = inline?.text ?? title;
  const part = (from: number, to: number): Field<string> =>
    inline ? field(inline, from, to) : { value: text.slice(from, to).trim(), raw: text.slice(from, to), span: titleSpan };
  // `### 14:20 Resolution` is an entry; `## Timeline 14:00 to 15:00` is not.
  const found = mark.kind === 'timeline' ? undefined : (parseStamp(text) ?? stampBehindState(text));
  const stamp = mark.kind === undefined || found?.clock ? found : undefined;
  const rest = stamp ? (/^[\s:\-–—|,]*/.exec(text.slice(stamp.closed))?.[0].length ?? 0) + stamp.closed : 0;
  const zone = findZone(text);
  return {
    mark: stamp && {
      kind: 'mark',
      span: mark.heading?.span ?? titleSpan,
      stamp,
      time: part(stamp.start, stamp.end),
      text: part(rest, text.length),
      form: mark.form === 'heading' ? 'heading' : mark.form === 'item' ? 'bullet' : 'paragraph',
      block: mark.heading,
    },
    zone: zone && { ...part(zone.start, zone.end), value: zone.zone },
    date: findDate(text),
    update:
      !stamp && isStateTitle(title)
        ? {
            kind: 'content',
            span: mark.heading?.span ?? titleSpan,
            text: part(0, text.length),
            zone: undefined,
            date: undefined,
            byDefault: false,
            update: { phase: phaseOf(title), form: 'heading' },
          }
        : undefined,
  };
}

function readBlock(block: Block): RawItem[] {
  switch (block.type) {
    case 'paragraph':
      return readParagraph(block);
    case 'table':
      return [readTable(block) ?? contentOf(block)];
    case 'list':
      return [readList(block)];
    case 'code':
      return [{ kind: 'group', span: block.span, items: readLog(block), source: 'log', certain: false, content: contentOf(block) }];
    case 'quote': {
      const items = block.blocks.flatMap((inner) => (inner.type === 'paragraph' ? readParagraph(inner, 'log') : [contentOf(inner)]));
      const group: RawGroup = { kind: 'group', span: block.span, items, source: 'log', certain: false, content: contentOf(block) };
      return [group];
    }
    case 'break':
    case 'frontMatter':
    case 'heading':
      return [];
    default:
      return [contentOf(block)];
  }
}
