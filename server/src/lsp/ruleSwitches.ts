/** Rules switched off for the workspace: in the config file that holds for a document, or in a new one where there is none yet. */
import type { CodeAction, Diagnostic, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { fileWithRuleOff, switchRuleOff } from '../core/index.ts';
import type { OpenDocument } from './document.ts';
import { workspaceEdit } from './edits.ts';
import type { Server } from './feature.ts';
import { quickFix } from './kinds.ts';
import { fileName, isBelow, uriKey } from './uri.ts';
import { ClosedDocument, type Readable } from './workspace/closedDocument.ts';

/** One action for each rule, with what it reports at the place. Nothing for a document that is no file of a folder of the workspace. */
export async function ruleSwitches(
  { uri }: OpenDocument,
  rules: ReadonlyMap<string, Diagnostic[]>,
  { session: { settings }, configs, offer, host }: Pick<Server, 'session' | 'configs' | 'offer' | 'host'>,
): Promise<CodeAction[]> {
  if (rules.size === 0) return [];
  const known = await settings.configFile(uri);
  const folder = settings.folderOf(uri);
  const actionsWith = (place: string, edit: (rule: string) => WorkspaceEdit | undefined): CodeAction[] =>
    [...rules].flatMap(([rule, diagnostics]) => {
      const found = edit(rule);
      return found ? [{ title: `Turn ${rule} off in this workspace (${place})`, kind: quickFix, diagnostics, edit: found }] : [];
    });
  if (known) {
    const file = await present(known.uri);
    if (!file) return [];
    const text = file.slice(0, file.lines.length);
    return actionsWith(shortName(known.uri, folder), (rule) => {
      const edits = switchRuleOff(text, fileName(known.uri), rule);
      return edits && workspaceEdit(file, edits, offer);
    });
  }
  if (folder === undefined || !offer.createFiles || !uri.startsWith('file:')) return [];
  const file = `${folder.replace(/\/$/, '')}/.postmortem.json`;
  // Somebody is writing it, and has not saved it yet.
  return configs.get(file) ? [] : actionsWith('new .postmortem.json', (rule) => newFile(file, fileWithRuleOff(rule)));

  /** As it is in the editor, else on the disk now: nobody may have said that it has changed. */
  async function present(config: string): Promise<Readable | undefined> {
    const open = configs.get(config);
    if (open) return open.lost ? undefined : open;
    const text = await host.readText(config);
    return text === undefined ? undefined : new ClosedDocument(config, text, offer.encoding);
  }
}

function newFile(uri: string, newText: string): WorkspaceEdit {
  const start = { line: 0, character: 0 };
  return {
    documentChanges: [
      { kind: 'create', uri },
      { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText }] },
    ],
  };
}

/** Within the folder of the workspace, for people. */
function shortName(uri: string, folder: string | undefined): string {
  const key = uriKey(uri);
  const root = folder === undefined ? '' : uriKey(folder).replace(/\/$/, '');
  return root !== '' && isBelow(key, root) ? key.slice(root.length + 1) : fileName(key);
}
