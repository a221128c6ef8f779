import assert from 'node:assert';
import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { overviewRequest, type Overview } from '../../../server/src/protocol.ts';

/** The part of `client/src/node/main.ts` `PostmortemApi` that the tests use. */
interface Api {
  readonly client: { sendRequest<R>(method: string, params: unknown): Promise<R> };
  serverProcess(): number | undefined;
}

/** The extension, activated. */
export async function extension(): Promise<Api> {
  const found = vscode.extensions.getExtension<Api>('postmortem.postmortem');
  assert.ok(found, 'the extension is not installed');
  return found.activate();
}

/** Writes a new Markdown file into the workspace and shows it. */
export async function open(text: string, name = `${randomUUID()}.md`): Promise<vscode.TextEditor> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'no folder is open');
  const uri = vscode.Uri.joinPath(folder.uri, name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** Our findings in a document. */
export function findings(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'postmortem');
}

/** The rule of a finding. */
export function rule({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The findings of one rule. */
export function findingsOf(document: vscode.TextDocument, id: string): vscode.Diagnostic[] {
  return findings(document).filter((finding) => rule(finding) === id);
}

/** Waits until the findings are as wanted; looks whenever they change. */
export async function whenFindings<T>(document: vscode.TextDocument, what: string, look: () => T | undefined | false): Promise<T> {
  return new Promise((resolve, reject) => {
    const done = (outcome: () => void): void => {
      clearTimeout(timer);
      listener.dispose();
      outcome();
    };
    const check = (): void => {
      const found = look();
      if (found !== undefined && found !== false) done(() => resolve(found));
    };
    const listener = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((uri) => uri.toString() === document.uri.toString())) check();
    });
    const timer = setTimeout(() => {
      const now = findings(document).map((finding) => `  ${rule(finding)}: ${finding.message}`);
      done(() => reject(new Error(`Waited in vain: ${what}. Findings now:\n${now.join('\n')}`)));
    }, 15_000);
    check();
  });
}

/** Waits for the first finding of a rule. */
export function whenFound(document: vscode.TextDocument, id: string): Promise<vscode.Diagnostic> {
  return whenFindings(document, `a finding of ${id}`, () => findingsOf(document, id)[0]);
}

/** Waits until a rule finds nothing, in a document that has other findings. */
export async function whenGone(document: vscode.TextDocument, id: string): Promise<void> {
  await whenFindings(document, `no finding of ${id}`, () => findingsOf(document, id).length === 0);
}

/** What the server says of the document; by then it has judged the version the editor has now. */
export async function overview(document: vscode.TextDocument): Promise<Overview | null> {
  const { client } = await extension();
  return client.sendRequest<Overview | null>(overviewRequest, { uri: document.uri.toString() });
}

/** Replaces the first occurrence of some text as an edit of the user. */
export async function replace(editor: vscode.TextEditor, from: string, to: string): Promise<void> {
  const at = editor.document.getText().indexOf(from);
  assert.ok(at >= 0, `“${from}” is not in the text`);
  const range = new vscode.Range(editor.document.positionAt(at), editor.document.positionAt(at + from.length));
  assert.ok(await editor.edit((edit) => edit.replace(range, to)), 'the edit was refused');
}

/** The range of the first occurrence of some text. */
export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const at = document.getText().indexOf(text);
  assert.ok(at >= 0, `“${text}” is not in the text`);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + text.length));
}
