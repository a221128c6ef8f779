/** A row as the editor's tree item: the only place where view data meets the tree API. */
import * as vscode from 'vscode';
import { shorten } from '../shorten.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';
import type { Row } from './rows.ts';

/** `command` is run with the row when it is clicked, where the row has a place in the text. */
export function treeItem(row: Row, command: string): vscode.TreeItem {
  const { id, node, children } = row;
  const { None, Expanded } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(shorten(node.label, 200), children.length > 0 ? Expanded : None);
  item.id = id;
  if (node.description !== undefined) item.description = node.description;
  if (node.tooltip !== undefined) item.tooltip = tooltip(node.tooltip);
  if (node.icon !== undefined)
    item.iconPath = new vscode.ThemeIcon(node.icon.id, node.icon.color === undefined ? undefined : new vscode.ThemeColor(node.icon.color));
  if (node.context !== undefined) item.contextValue = node.context;
  if (node.range !== undefined) item.command = { title: 'Show in Editor', command, arguments: [row] };
  if (node.checkbox !== undefined) {
    const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
    const { checked, tooltip: hint } = node.checkbox;
    item.checkboxState = { state: checked ? Checked : Unchecked, tooltip: hint, accessibilityInformation: { label: hint } };
  }
  item.accessibilityInformation = { label: node.spoken };
  return item;
}

/** The first line is the text of the document, the rest what is known about it. */
function tooltip([first = '', ...rest]: readonly string[]): vscode.MarkdownString {
  const lines = rest.filter((line) => line !== '').map((line) => escapeMarkdown(shorten(line, 500)));
  return new vscode.MarkdownString(`${escapeMarkdown(shorten(first, 1000))}\n\n${lines.join('  \n')}`);
}
