/** Asks for title, severity, date and template, and opens a new document. Nothing is written to disk before the user saves. */
import * as vscode from 'vscode';
import { newRequest, type NewParams } from '../../../server/src/protocol.ts';
import type { Command } from './command.ts';
import { fileName, freeName, isDate } from './fileName.ts';
import { ask, choiceStep, textStep } from './steps.ts';
import { teamFolder } from './teamFolder.ts';

export const newPostmortem: Command = {
  id: 'postmortem.new',
  async run({ client }) {
    const answers = await ask('New Postmortem', [
      textStep('What happened, in a few words: "Checkout errors after a deployment"', '', (title) =>
        title.trim() === '' ? 'Enter a title.' : undefined,
      ),
      choiceStep('Severity of the incident', severities),
      textStep('Day of the incident, as YYYY-MM-DD', today(), (date) => (isDate(date) ? undefined : 'Enter a date such as 2025-10-15.')),
      choiceStep('Template', templates),
    ]);
    if (answers === undefined) return;
    const [title = '', severity = '', date = '', template] = answers;
    await client.start();
    const params: NewParams = { title, severity, date, template: template === 'short' ? 'short' : 'full' };
    const text = await client.sendRequest<string>(newRequest, params);
    await open(text, fileName(date, title));
  },
};

const severities = [
  { value: 'SEV-1', label: 'SEV-1', description: 'critical: most users, or data, affected' },
  { value: 'SEV-2', label: 'SEV-2', description: 'major: many users, or an important function' },
  { value: 'SEV-3', label: 'SEV-3', description: 'minor: few users, or a workaround exists' },
  { value: 'SEV-X', label: 'Not decided yet', description: 'SEV-X is written as a placeholder' },
];

const templates = [
  { value: 'full', label: 'Full', detail: 'All sections of a blameless postmortem, with five whys' },
  { value: 'short', label: 'Short', detail: 'The same headings with less below them, for small incidents' },
];

/** Of the user's own clock: the incident was most likely today where they are. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** In the Markdown file on show where that is empty; else an untitled document that will be saved as `name` in the folder of the team, where a folder is open. */
async function open(text: string, name: string): Promise<void> {
  const shown = vscode.window.activeTextEditor?.document;
  if (shown?.languageId === 'markdown' && shown.getText().trim() === '') return fill(shown, text);
  const folder = await teamFolder();
  if (folder === undefined) return show(await vscode.workspace.openTextDocument({ language: 'markdown', content: text }));
  const taken = new Set((await vscode.workspace.fs.readDirectory(folder)).map(([entry]) => entry));
  for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === 'untitled') taken.add(uri.path.split('/').at(-1) ?? '');
  const target = vscode.Uri.joinPath(
    folder,
    freeName(name, (candidate) => taken.has(candidate)),
  );
  await fill(await vscode.workspace.openTextDocument(target.with({ scheme: 'untitled' })), text);
}

async function fill(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), text);
  await vscode.workspace.applyEdit(edit);
  await show(document);
}

/** With the cursor on the first thing to fill in. */
async function show(document: vscode.TextDocument): Promise<void> {
  const editor = await vscode.window.showTextDocument(document);
  const placeholder = /\[[^[\]\n]+\]/.exec(document.getText());
  if (placeholder === null) return;
  const start = document.positionAt(placeholder.index);
  editor.selection = new vscode.Selection(start, document.positionAt(placeholder.index + placeholder[0].length));
  editor.revealRange(editor.selection);
}
