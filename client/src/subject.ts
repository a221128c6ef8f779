/**
 * The document that views, commands and the status item are about, with its overview. It follows the active editor, and stays
 * with the last Markdown document while one looks something up elsewhere, as long as that document has a tab.
 */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { overviewChanged, overviewRequest, type Overview, type OverviewParams } from '../../server/src/protocol.ts';
import { isInternal } from './internalDocuments.ts';

/** `waiting` until the server has answered for this document; `failed` when it cannot. */
export type SubjectState = 'none' | 'waiting' | 'ready' | 'failed';

export class Subject implements vscode.Disposable {
  readonly #client: BaseLanguageClient;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #disposables: vscode.Disposable[];
  #document: vscode.TextDocument | undefined;
  #overview: Overview | undefined;
  #state: SubjectState = 'none';
  /** The server is gone and does not come back by itself. */
  #down = false;
  /** A request is on its way; `again` when something changed meanwhile, so that a burst of keys costs two requests. */
  #asking = false;
  #again = false;

  readonly onDidChange = this.#changed.event;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.#disposables = [
      this.#changed,
      vscode.window.onDidChangeActiveTextEditor(() => this.#follow()),
      vscode.window.tabGroups.onDidChangeTabs(() => this.#follow()),
      vscode.workspace.onDidOpenTextDocument(() => this.#follow()),
      vscode.workspace.onDidCloseTextDocument(() => this.#follow()),
      client.onNotification(overviewChanged, ({ uri }: OverviewParams) => {
        if (uri === this.uri) void this.#ask();
      }),
    ];
    this.#follow();
  }

  get document(): vscode.TextDocument | undefined {
    return this.#document;
  }

  /** As the server knows the document. */
  get uri(): string | undefined {
    return this.#document && this.#client.code2ProtocolConverter.asUri(this.#document.uri);
  }

  /** `undefined` until the server has answered. May be of an older version while one types. */
  get overview(): Overview | undefined {
    return this.#overview;
  }

  get state(): SubjectState {
    return this.#state;
  }

  /** There is nothing in the document yet: somebody has made a file and is about to begin. */
  get blank(): boolean {
    return this.#document !== undefined && this.#document.lineCount < 10 && this.#document.getText().trim() === '';
  }

  /** Resolves when there is something to show, or nothing to wait for. */
  async answered(): Promise<void> {
    while (this.#state === 'waiting') {
      await new Promise<void>((resolve) => {
        const listener = this.onDidChange(() => {
          listener.dispose();
          resolve();
        });
      });
    }
  }

  /** An editor that shows the document: the active one, if it does. */
  get editor(): vscode.TextEditor | undefined {
    const { activeTextEditor, visibleTextEditors } = vscode.window;
    if (activeTextEditor !== undefined && activeTextEditor.document === this.#document) return activeTextEditor;
    return visibleTextEditors.find(({ document }) => document === this.#document);
  }

  /** The server runs (again). */
  refresh(): void {
    this.#down = false;
    void this.#ask();
  }

  /** The server was given up (`true`), or is being started anew. */
  setDown(down: boolean): void {
    this.#down = down;
    this.#start();
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  #follow(): void {
    const document = this.#candidate();
    if (document === this.#document) return;
    this.#document = document;
    this.#start();
    void this.#ask();
  }

  /** Nothing is known yet. */
  #start(): void {
    this.#set(undefined, this.#document === undefined ? 'none' : this.#down ? 'failed' : 'waiting');
  }

  #candidate(): vscode.TextDocument | undefined {
    const active = vscode.window.activeTextEditor?.document;
    if (active !== undefined && isMarkdown(active)) return active;
    const last = this.#document;
    if (last !== undefined && !last.isClosed && isMarkdown(last) && hasTab(last.uri)) return last;
    return vscode.window.visibleTextEditors.find(({ document }) => isMarkdown(document))?.document;
  }

  async #ask(): Promise<void> {
    if (this.#asking) {
      this.#again = true;
      return;
    }
    this.#asking = true;
    try {
      do {
        this.#again = false;
        const began = performance.now();
        await this.#askOnce();
        // The larger the document, the longer the breath before the next question: a view may lag a little, typing must not.
        if (this.#again) await pause(Math.min(1000, 2 * (performance.now() - began)));
      } while (this.#again);
    } catch (error) {
      // The server went away in between; `refresh` asks again once it is back.
      this.#client.outputChannel.debug(`No overview: ${String(error)}`);
    } finally {
      this.#asking = false;
    }
  }

  async #askOnce(): Promise<void> {
    const uri = this.uri;
    if (uri === undefined || !this.#client.isRunning()) return;
    const overview = await this.#client.sendRequest<Overview | null>(overviewRequest, { uri } satisfies OverviewParams);
    if (uri !== this.uri) this.#again = true;
    else if (overview !== null) this.#set(overview, 'ready');
  }

  #set(overview: Overview | undefined, state: SubjectState): void {
    this.#overview = overview;
    this.#state = state;
    this.#changed.fire();
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function isMarkdown(document: vscode.TextDocument): boolean {
  return document.languageId === 'markdown' && !isInternal(document);
}

function hasTab(uri: vscode.Uri): boolean {
  const wanted = uri.toString();
  return vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => {
      if (input instanceof vscode.TabInputTextDiff) return input.modified.toString() === wanted;
      return input instanceof vscode.TabInputText && input.uri.toString() === wanted;
    }),
  );
}
