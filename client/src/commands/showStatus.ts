/** Says why a document is a postmortem or not, what was found, and what can be done. */
import * as vscode from 'vscode';
import { statusLines } from '../statusText.ts';
import type { Command } from './command.ts';

export const showStatus: Command = {
  id: 'postmortem.showStatus',
  async run({ subject }) {
    const items = statusLines(subject.state, subject.overview).map(({ label, icon, group, ...rest }): Item => {
      if (group === true) return { label, kind: vscode.QuickPickItemKind.Separator };
      return { label: icon === undefined ? label : `$(${icon}) ${label}`, ...rest };
    });
    const title = subject.document === undefined ? 'Postmortem' : `Postmortem: ${vscode.workspace.asRelativePath(subject.document.uri)}`;
    const picked = await vscode.window.showQuickPick(items, { title, placeHolder: 'What is known about this document' });
    if (picked?.command !== undefined) await vscode.commands.executeCommand(picked.command, picked.argument);
  },
};

interface Item extends vscode.QuickPickItem {
  readonly command?: string;
  readonly argument?: string;
}
