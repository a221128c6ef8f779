/** Lists what is still to be done after all postmortems of the workspace; a choice opens the document there. */
import * as vscode from 'vscode';
import { openItemsRequest, type OpenItem } from '../../../server/src/protocol.ts';
import { join } from '../views/node.ts';
import type { Command } from './command.ts';

export const showOpenItems: Command = {
  id: 'postmortem.showOpenItems',
  async run({ client }) {
    await client.start();
    const items = client.sendRequest<OpenItem[]>(openItemsRequest, {}).then((found) => (found.length > 0 ? found.map(pickOf) : [nothing]));
    const picked = await vscode.window.showQuickPick<Pick>(items, {
      title: 'Open Action Items of All Postmortems',
      placeHolder: 'Type an owner, an incident, “overdue” or a word of the item',
      matchOnDescription: true,
      matchOnDetail: true,
    });
    if (picked?.item === undefined) return;
    const { uri, range } = picked.item;
    const { protocol2CodeConverter: convert } = client;
    await vscode.window.showTextDocument(convert.asUri(uri), { selection: convert.asRange(range) });
  },
};

interface Pick extends vscode.QuickPickItem {
  readonly item?: OpenItem;
}

const nothing: Pick = { label: 'No open action items in this workspace' };

function pickOf(item: OpenItem): Pick {
  const { text, owner, due, overdue, incident } = item;
  return {
    item,
    label: text,
    description: join([owner ?? 'no owner', due === undefined ? 'no due date' : `${overdue ? 'overdue since' : 'due'} ${due}`], ' · '),
    detail: incident,
    iconPath: new vscode.ThemeIcon(overdue ? 'warning' : 'circle-large-outline'),
  };
}
