/** Messages that were copied from a chat, with their writer and time on a line above them. */
import type { Paragraph } from '../../blocks.ts';
import type { TimelineEntry } from '../../model.ts';
import { parseStamp } from '../dates/stamp.ts';
import type { RawEntry, RawMark } from './timelineItems.ts';
import { lineEntry, linesOf } from './timelineLine.ts';
import { field } from '../field.ts';

/** `Ana P  [2:02 PM]` alone on a line, as chats show who wrote what stands below. */
const chatHead = /^[\p{L}@][\p{L}\d_.'-]{0,30}(?: \p{L}[\p{L}\d_.'-]{0,20}){0,2}(?=\s+\[?\d{1,2}:\d\d(?: ?[ap]m)?\]?\s*$)/iu;

/** `Ana P added a comment - 04/Mar/25 9:12 AM` */
const commented = /^(\S{1,30}(?: \S{1,20}){0,2}?) (?:added a comment|commented|wrote)(?: on| at)?(?: [-–—·])? (?=\w[\w/., ]{0,24}\d:\d\d)/;

/** The messages of a chat, of which the first line names the first. */
export function readChat({ inline }: Paragraph, form: TimelineEntry['form']): (RawEntry | RawMark)[] {
  const { text } = inline;
  const lines = text.includes('\n') || commented.test(text) ? linesOf(text) : [];
  const heads = lines.flatMap(({ from, to }, index) => {
    const line = text.slice(from, to);
    const comment = commented.exec(line);
    if (comment) return [{ from, to, by: from + comment[1]!.length, at: from + comment[0].length }];
    const name = index < lines.length - 1 ? chatHead.exec(line)?.[0] : undefined;
    return name === undefined ? [] : [{ from, to, by: from + name.length, at: from + name.length }];
  });
  if (heads[0]?.from !== 0) return [];
  return heads.flatMap(({ from, to, by, at }, index) => {
    const end = heads[index + 1]?.from ?? text.length;
    const stamp = parseStamp(text.slice(0, to), at);
    if (!stamp) return [];
    const span = inline.source(from, from + text.slice(from, end).trimEnd().length);
    const open = { stamp, rest: to, style: '', weak: false };
    return { ...lineEntry(inline, open, end, span, form, undefined), owner: field(inline, from, by) };
  });
}
