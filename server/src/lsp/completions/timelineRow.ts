/** The next entry of the timeline on an empty line below it: with the time of the one before, ready to be changed. */
import { addTimelineEntryEdit } from '../../core/index.ts';
import type { CompletionSource } from './completion.ts';

export const timelineRow: CompletionSource = ({ postmortem, settings, line, before, after, eol, now, text }) => {
  const { timeline } = postmortem;
  const last = timeline?.entries.findLast(({ span }) => span.end <= line.start);
  const started = ['', '|', '-', '*'].includes(before.trim()) && after.trim() === '';
  if (!timeline || !last || !started || line.start > last.span.end + maxGap) return [];
  const entry = addTimelineEntryEdit(postmortem, { text, eol }, last.instant ?? now, settings.timeZone);
  // Inserted on this line instead of behind the last entry.
  const row = entry.text.replace(/^[\r\n]+/, '');
  return [
    {
      label: 'Next timeline entry',
      detail: last.time?.raw ?? '',
      kind: 'row',
      span: line,
      text: row,
      filter: before.trim() === '' ? 'timeline' : before.trimStart(),
    },
  ];
};

/** The line right below the last entry, also when that ends in blanks and CRLF. */
const maxGap = 4;
