/** Fixes for findings, all safe ones at once, and ways to silence a finding. */
import type { CodeAction, CodeActionParams, Diagnostic } from 'vscode-languageserver-protocol';
import { overlaps, type Finding, type Span } from '../../core/index.ts';
import type { EditParams } from '../../protocol.ts';
import type { OpenDocument } from '../document.ts';
import { commandEdit } from '../commands.ts';
import { workspaceEdit } from '../edits.ts';
import type { Feature } from '../feature.ts';
import { shownFindings, toDiagnostic } from '../findings.ts';
import { commandKind, fixAllKind, layoutKind, quickFix, wanted } from '../kinds.ts';
import type { Offer } from '../offer.ts';
import * as is from '../params.ts';
import { alignTable, tablesOf } from '../tableLayout.ts';

const actionParams = is.object({
  textDocument: is.textDocument,
  range: is.range,
  context: is.object({ diagnostics: is.array(is.object({ range: is.range })), only: is.optional(is.array(is.string)) }),
});

/** A client asked by itself, for instance to show a light bulb: what is dear to compute and not asked for is left out. */
const automatic = 2;

export const codeActions: Feature = {
  capabilities: (offer) =>
    offer.codeActionLiterals
      ? { codeActionProvider: { codeActionKinds: [quickFix, fixAllKind, layoutKind, ...(offer.overview ? [] : [commandKind])] } }
      : {},

  register({ connection, session, offer, host }) {
    if (!offer.codeActionLiterals) return;
    connection.onRequest<CodeActionParams>('textDocument/codeAction', actionParams, ({ textDocument, range, context }) =>
      session.when<CodeAction[]>(textDocument.uri, [], (document) => {
        const span = document.convert.span(range);
        if (document.typing.cursorAt(span.start)) session.touch(document, 'server');
        const only = context.only ?? undefined;
        return [
          ...(wanted(quickFix, only) ? fixes(document, span, offer) : []),
          ...(wanted(fixAllKind, only) && (only || context.triggerKind !== automatic) ? allFixes(document, offer) : []),
          ...(wanted(layoutKind, only) ? layouts(document, span, offer) : []),
          // Our own client has commands for these.
          ...(wanted(commandKind, only) && !offer.overview ? commands(document, span, offer, host.now()) : []),
        ];
      }),
    );
  },
};

function fixes(document: OpenDocument, span: Span, offer: Offer): CodeAction[] {
  const touched = shownFindings(document).filter((finding) => overlaps(finding.span, span));
  const actions = touched.flatMap((finding) => {
    const diagnostics = [toDiagnostic(finding, document, offer)];
    return [...fixesOf(finding, diagnostics, document, offer)];
  });
  const silencing = touched.flatMap((finding) => suppressions(finding, [toDiagnostic(finding, document, offer)], document, offer));
  // One preferred action at most: it is what "fix automatically" takes without asking.
  const [first] = actions;
  if (first && offer.preferredActions) first.isPreferred = true;
  return [...actions, ...silencing];
}

function fixesOf(finding: Finding, diagnostics: Diagnostic[], document: OpenDocument, offer: Offer): CodeAction[] {
  return finding.fixes.map(({ title, edits, snippet }) => ({
    title,
    kind: quickFix,
    diagnostics,
    edit: workspaceEdit(document, edits, offer, snippet),
  }));
}

const scopes = { line: 'on this line', section: 'in this section', file: 'in this file' } as const;

function suppressions(finding: Finding, diagnostics: Diagnostic[], document: OpenDocument, offer: Offer): CodeAction[] {
  return (Object.keys(scopes) as (keyof typeof scopes)[]).flatMap((scope) => {
    const edit = document.suppression(finding, scope);
    return edit
      ? [{ title: `Allow ${finding.rule} ${scopes[scope]}`, kind: quickFix, diagnostics, edit: workspaceEdit(document, [edit], offer) }]
      : [];
  });
}

function allFixes(document: OpenDocument, offer: Offer): CodeAction[] {
  const edits = document.fixAll();
  return edits.length > 0
    ? [{ title: 'Fix all that can be fixed safely', kind: fixAllKind, edit: workspaceEdit(document, edits, offer) }]
    : [];
}

function layouts(document: OpenDocument, span: Span, offer: Offer): CodeAction[] {
  const postmortem = document.analysis()?.postmortem;
  if (!postmortem?.recognition.postmortem) return [];
  return tablesOf(postmortem)
    .filter((table) => overlaps(table.span, span))
    .slice(0, 1)
    .map((table) => alignTable(table, (part) => document.text(part)))
    .filter((edits) => edits.length > 0)
    .map((edits) => ({ title: 'Align table', kind: layoutKind, edit: workspaceEdit(document, edits, offer) }));
}

/** What can be done at the cursor: change the item there, add to the section there, complete the document. */
function commands(document: OpenDocument, span: Span, offer: Offer, now: Date): CodeAction[] {
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
