/**
 * The one tree behind all views: feeds a view's definition with the overview of the subject. A click goes to the text, the cursor
 * selects its row, a checkbox asks for an edit.
 */
import * as vscode from 'vscode';
import type { Subject } from '../subject.ts';
import type { EditRequest, ViewDefinition } from './node.ts';
import { Rows, type Row } from './rows.ts';
import { treeItem } from './treeItem.ts';

/** What a tree needs from the rest of the client. */
export interface TreeHost {
  readonly subject: Subject;
  /** Command that shows a row in the editor. */
  readonly showCommand: string;
  /** Applies the edit of a checkbox; false when nothing was changed. */
  edit(request: EditRequest): Promise<boolean>;
}

export class ModelTree implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  readonly #definition: ViewDefinition;
  readonly #host: TreeHost;
  #rows = new Rows();
  /** The row that is selected, or will be when the editor has done what it was asked for last. */
  #selected: Row | undefined;
  /** The document that the rows are of. */
  #uri: string | undefined;
  readonly #view: vscode.TreeView<Row>;
  readonly #changed = new vscode.EventEmitter<Row[] | undefined>();
  readonly #disposables: vscode.Disposable[];

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(definition: ViewDefinition, host: TreeHost) {
    this.#definition = definition;
    this.#host = host;
    this.#view = vscode.window.createTreeView(definition.id, { treeDataProvider: this, showCollapseAll: definition.nested === true });
    this.#disposables = [
      this.#changed,
      this.#view,
      host.subject.onDidChange(() => this.#update()),
      vscode.window.onDidChangeTextEditorSelection(() => this.#selectAtCursor()),
      this.#view.onDidChangeSelection(({ selection }) => (this.#selected = selection[0])),
      this.#view.onDidChangeVisibility(() => this.#selectAtCursor()),
      this.#view.onDidChangeCheckboxState(({ items }) => items.forEach(([row]) => void this.#toggle(row))),
    ];
    this.#update();
  }

  async getChildren(row?: Row): Promise<Row[]> {
    if (row === undefined) await this.#host.subject.answered();
    return [...(row?.children ?? this.#rows.roots)];
  }

  getParent({ parent }: Row): Row | undefined {
    return parent;
  }

  getTreeItem(row: Row): vscode.TreeItem {
    return treeItem(row, this.#host.showCommand);
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  #update(): void {
    const { overview, state, uri, blank } = this.#host.subject;
    // The old rows stay until the answer for the new document is here: no flicker when one changes tabs.
    if (state === 'waiting') return;
    // What looks like a timeline in some other document is none of our business.
    const shown = overview?.postmortem === true ? overview : undefined;
    const another = uri !== this.#uri;
    if (another) this.#rows = new Rows(`${uri} `);
    this.#uri = uri;
    const changed = this.#rows.update(shown === undefined ? [] : this.#definition.nodes(shown));
    if (another || changed === 'all') this.#changed.fire(undefined);
    else if (changed.length > 0) this.#changed.fire([...changed]);
    this.#view.description = (shown && this.#definition.description?.(shown)) ?? '';
    this.#view.message = (overview && !blank && this.#definition.message?.(overview)) || '';
    this.#view.badge = shown && this.#definition.badge?.(shown);
    this.#selectAtCursor();
  }

  #selectAtCursor(): void {
    const editor = vscode.window.activeTextEditor;
    if (!this.#view.visible || editor === undefined || editor.document !== this.#host.subject.document) return;
    const row = this.#rows.at(editor.selection.active.line, this.#selected);
    if (row === undefined || row === this.#selected) return;
    this.#selected = row;
    // A row that has gone in the meantime cannot be shown; the next update selects again.
    this.#view.reveal(row, { select: true, focus: false }).then(undefined, () => {});
  }

  async #toggle(row: Row): Promise<void> {
    const { checkbox } = row.node;
    // Drawn again in any case, so that the box shows what the text says.
    if (checkbox === undefined || !(await this.#host.edit(checkbox.toggle))) this.#changed.fire([row]);
  }
}
