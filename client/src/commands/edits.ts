/** Commands that change the document: the server knows how, the client asks and applies. */
import * as vscode from 'vscode';
import { applyEdit } from '../edits.ts';
import type { EditRequest } from '../views/node.ts';
import type { Row } from '../views/rows.ts';
import type { Command } from './command.ts';

export const addTimelineEntry = editCommand(
  'postmortem.addTimelineEntry',
  () => ({ kind: 'addTimelineEntry', now: new Date().toISOString() }),
  'No entry was added: this document has no place for a timeline entry.',
);

export const sortTimeline = editCommand(
  'postmortem.sortTimeline',
  () => ({ kind: 'sortTimeline' }),
  'Nothing to sort: the entries are in order, or the order of their times is not clear.',
);

export const addWhy = editCommand(
  'postmortem.addWhy',
  (row) => (row?.node.range === undefined ? { kind: 'addWhy' } : { kind: 'addWhy', line: row.node.range.start.line }),
  'No why was added: this document has no place for one.',
);

export const addActionItem = editCommand(
  'postmortem.addActionItem',
  () => ({ kind: 'addActionItem' }),
  'No action item was added: this document has no place for one.',
);

export const insertMissingSections = editCommand(
  'postmortem.insertMissingSections',
  () => ({ kind: 'insertMissingSections' }),
  'Nothing to insert: no section is missing.',
);

/** `nothing` is said when the server finds nothing to change. */
function editCommand(id: string, request: (row: Row | undefined) => EditRequest, nothing: string): Command {
  return {
    id,
    async run({ client, subject }, row) {
      const result = await applyEdit(client, subject, request(row), true);
      if (result === 'nothing') void vscode.window.showInformationMessage(nothing);
      else if (result === 'failed')
        void vscode.window.showWarningMessage('Nothing was changed: the document could not be edited just now.');
    },
  };
}
