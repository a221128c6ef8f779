/** The keys that `when` clauses of package.json ask for. */
import * as vscode from 'vscode';
import type { Subject } from './subject.ts';

/** `postmortem.document`; welcome texts depend on it. */
type DocumentKey = 'none' | 'waiting' | 'failed' | 'other' | 'postmortem';

/** Keeps the keys in step with the subject until disposed. */
export function setContextKeys(subject: Subject): vscode.Disposable {
  const set = new Map<string, unknown>();
  const update = () => {
    for (const [key, value] of Object.entries(keys(subject))) {
      if (set.get(key) === value) continue;
      set.set(key, value);
      void vscode.commands.executeCommand('setContext', key, value);
    }
  };
  update();
  return subject.onDidChange(update);
}

function keys({ state, overview, blank }: Subject) {
  const document: DocumentKey = state !== 'ready' ? state : overview?.postmortem === true ? 'postmortem' : blank ? 'none' : 'other';
  const timeline = overview?.timeline;
  return {
    'postmortem.document': document,
    'postmortem.active': document === 'postmortem',
    'postmortem.timeline': timeline === undefined ? 'missing' : timeline.entries.length === 0 ? 'empty' : 'filled',
  };
}
