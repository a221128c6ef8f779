/** Code actions that are no answer to a finding. */
import type { CodeAction } from 'vscode-languageserver-protocol';
import { nameByRole, overlaps, type Span } from '../core/index.ts';
import type { EditParams } from '../protocol.ts';
import { commandEdit } from './commands.ts';
import type { OpenDocument } from './document.ts';
import { workspaceEdit } from './edits.ts';
import { commandKind, layoutKind, roleKind } from './kinds.ts';
import type { Offer } from './offer.ts';
import { keepStraight } from './straightColumns.ts';
import { alignTable, tablesOf } from './tableLayout.ts';

/** Straight columns for the table at the cursor. */
export function layouts(document: OpenDocument, span: Span, offer: Offer): CodeAction[] {
  const postmortem = document.analysis()?.postmortem;
  if (!postmortem?.recognition.postmortem) return [];
  return tablesOf(postmortem)
    .filter((table) => overlaps(table.span, span))
    .slice(0, 1)
    .map((table) => alignTable(table, (part) => document.text(part)))
    .filter((edits) => edits.length > 0)
    .map((edits) => ({ title: 'Align table', kind: layoutKind, edit: workspaceEdit(document, edits, offer) }));
}

/** A role in the place of the name at the cursor, wherever it explains something. */
export function roles(document: OpenDocument, span: Span, offer: Offer): CodeAction[] {
  const postmortem = document.analysis()?.postmortem;
  if (!postmortem?.recognition.postmortem) return [];
  const text = (part: Span): string => document.text(part);
  const found = nameByRole(postmortem, document.settings, span.start, text, document.lines.length);
  if (!found) return [];
  const edits = keepStraight(postmortem, found.edits, text);
  return [{ title: `Say “${found.role}” instead of the name`, kind: roleKind, edit: workspaceEdit(document, edits, offer) }];
}

/** What can be done at the cursor: change the item there, add to the section there, complete the document. */
export function commands(document: OpenDocument, span: Span, offer: Offer, now: Date): CodeAction[] {
  const postmortem = document.analysis()?.postmortem;
  if (!postmortem) return [];
  const { uri } = document;
  const line = document.lines.lineAt(span.start);
  const kinds = new Set(postmortem.sections.filter((section) => overlaps(section.span, span)).map(({ kind }) => kind));
  const item = postmortem.actionItems.find((one) => overlaps(one.span, span));
  const done = item?.status?.value === 'done';
  const offered: readonly (readonly [string, EditParams])[] = [
    ...(item
      ? [
          [
            done ? 'Mark action item as open' : 'Mark action item as done',
            { uri, kind: 'setActionItemDone', line: document.lines.lineAt(item.span.start), done: !done },
          ] as const,
        ]
      : []),
    ...(kinds.has('action-items') ? [['Add action item', { uri, kind: 'addActionItem' }] as const] : []),
    ...(kinds.has('five-whys') ? [['Add why', { uri, kind: 'addWhy', line }] as const] : []),
    ...(kinds.has('timeline')
      ? ([
          ['Add timeline entry', { uri, kind: 'addTimelineEntry', now: now.toISOString() }],
          ['Sort timeline', { uri, kind: 'sortTimeline' }],
        ] as const)
      : []),
    ['Insert missing sections', { uri, kind: 'insertMissingSections' }],
  ];
  return offered.flatMap(([title, params]) => {
    const found = commandEdit(document, params);
    return found ? [{ title, kind: commandKind, edit: workspaceEdit(document, found.edits, offer, found.snippet) }] : [];
  });
}
