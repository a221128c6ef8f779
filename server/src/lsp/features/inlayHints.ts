/** Facts beside the text that it implies: how long after the start an entry is, how long an action item is overdue. */
import type { InlayHint, InlayHintParams } from 'vscode-languageserver-protocol';
import type { CalendarDate, Postmortem, Span } from '../../core/index.ts';
import { dayNumber, isoDate, isOverdue } from '../dates.ts';
import type { OpenDocument } from '../document.ts';
import { brief, count, duration, fromStart } from '../durations.ts';
import type { Feature } from '../feature.ts';
import * as is from '../params.ts';
import { timesOf } from '../timelineTimes.ts';

const hintParams = is.object({ textDocument: is.textDocument, range: is.range });

export const inlayHints: Feature = {
  capabilities: () => ({ inlayHintProvider: true }),

  register({ connection, session, offer }) {
    session.onChanged((_, cause) => {
      if (cause === 'settings' && offer.inlayHintRefresh) connection.request('workspace/inlayHint/refresh').catch(() => undefined);
    });
    connection.onRequest<InlayHintParams>('textDocument/inlayHint', hintParams, ({ textDocument, range }) =>
      session.when<InlayHint[]>(textDocument.uri, [], (document) => {
        const postmortem = document.analysis()?.postmortem;
        if (!postmortem?.recognition.postmortem || !document.display.inlayHints) return [];
        const span = document.convert.span(range);
        return [...offsets(document, postmortem, span), ...overdue(document, postmortem, span, session.today(document.timeZone))];
      }),
    );
  },
};

const within = (span: Span, outer: Span): boolean => span.end >= outer.start && span.end <= outer.end;

/** At the end of the line: within it, a hint would push the columns of a table apart. Short, so that few rows wrap because of it; the tooltip has the words. */
function hint({ convert, lines }: OpenDocument, span: Span, label: string, tooltip: string): InlayHint {
  return { position: convert.position(lines.end(lines.lineAt(span.end))), label, tooltip, paddingLeft: true };
}

function offsets(document: OpenDocument, { timeline }: Postmortem, visible: Span): InlayHint[] {
  if (!timeline) return [];
  return timesOf(timeline).flatMap(({ entry: { time }, offset, isFirst }) =>
    time === undefined || offset === undefined || isFirst || !within(time.span, visible)
      ? []
      : [
          hint(
            document,
            time.span,
            brief(fromStart(offset)),
            `${duration(Math.abs(offset))} ${offset < 0 ? 'before' : 'after'} the first entry`,
          ),
        ],
  );
}

function overdue(document: OpenDocument, { actionItems }: Postmortem, visible: Span, today: CalendarDate): InlayHint[] {
  return actionItems.flatMap((item) => {
    const { due } = item;
    if (!due?.date || !isOverdue(item, today) || !within(due.span, visible)) return [];
    const days = dayNumber(today) - dayNumber(due.date);
    return [hint(document, due.span, `${days}d overdue`, `Overdue by ${count(days, 'day')}, since ${isoDate(due.date)}`)];
  });
}
