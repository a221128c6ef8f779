/** The state of a part of the document in one line above it: what is missing, how long the phases took, how many action items are done. */
import type { CodeLens } from 'vscode-languageserver-protocol';
import type { ActionItem, CalendarDate, Postmortem, Section, Span, Timeline } from '../../core/index.ts';
import { isOverdue } from '../dates.ts';
import type { OpenDocument } from '../document.ts';
import { count, duration } from '../durations.ts';
import type { Feature } from '../feature.ts';
import { shownFindings } from '../findings.ts';
import * as is from '../params.ts';
import { phaseTimes, timesOf } from '../timelineTimes.ts';

export const codeLenses: Feature = {
  capabilities: () => ({ codeLensProvider: {} }),

  register({ connection, session, offer }) {
    session.onChanged((_, cause) => {
      if (cause === 'settings' && offer.codeLensRefresh) connection.request('workspace/codeLens/refresh').catch(() => undefined);
    });
    connection.onRequest('textDocument/codeLens', is.textDocumentParams, ({ textDocument }: { textDocument: { uri: string } }) =>
      session.when<CodeLens[]>(textDocument.uri, [], (document) => {
        const postmortem = document.analysis()?.postmortem;
        if (!postmortem?.recognition.postmortem || !document.display.codeLenses) return [];
        const { missing, timeline, actionItems } = offer.lensCommands;
        return [
          ...missingParts(document, postmortem, missing),
          ...(postmortem.timeline ? phases(document, postmortem.timeline, timeline) : []),
          ...progress(document, postmortem.actionItems, session.today(document.timeZone), actionItems),
        ];
      }),
    );
  },
};

/** Without a command it is a line of text that does nothing when clicked. */
const lens = ({ convert }: OpenDocument, span: Span, title: string, command = ''): CodeLens => ({
  range: convert.range(span),
  command: { title, command },
});

function missingParts(document: OpenDocument, { title, recognition }: Postmortem, command?: string): CodeLens[] {
  if (!title || recognition.template) return [];
  // What is empty is incomplete even in a draft; what would only help is not missing.
  const open = shownFindings(document).filter(
    ({ rule, severity }) => /^(?:structure|metadata)\//.test(rule) && (severity !== 'hint' || !rule.includes('missing')),
  );
  return open.length > 0 ? [lens(document, title.span, `${count(open.length, 'part')} missing or incomplete`, command)] : [];
}

function phases(document: OpenDocument, timeline: Timeline, command?: string): CodeLens[] {
  const known = phaseTimes(timesOf(timeline));
  const text = known.map(({ name, minutes }) => `${name} ${duration(minutes)}`).join(' · ');
  return text === '' ? [] : [lens(document, timeline.section.titleSpan, text, command)];
}

function progress(document: OpenDocument, items: readonly ActionItem[], today: CalendarDate, command?: string): CodeLens[] {
  const bySection = new Map<Section, ActionItem[]>();
  for (const item of items) {
    const top = outermost(item.section);
    bySection.set(top, [...(bySection.get(top) ?? []), item]);
  }
  return Array.from(bySection, ([section, own]) => {
    const done = own.filter(({ status }) => status?.value === 'done').length;
    const late = own.filter((item) => isOverdue(item, today)).length;
    return lens(document, section.titleSpan, `${done} of ${own.length} done${late > 0 ? `, ${late} overdue` : ''}`, command);
  });
}

/** Action items in sub-sections count for the section of action items around them. */
function outermost(section: Section): Section {
  let found = section;
  for (let above = section.parent; above; above = above.parent) if (above.kind === 'action-items') found = above;
  return found;
}
