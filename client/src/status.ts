/** The two language status items of a Markdown editor: recognised or not and why; findings by group. */
import * as vscode from 'vscode';
import { shorten } from './shorten.ts';
import { findingsText, recognitionText, type StatusText } from './statusText.ts';
import type { Subject } from './subject.ts';

/** Keeps the items in step with the subject until disposed. */
export function showStatusItems(subject: Subject): vscode.Disposable {
  const recognition = vscode.languages.createLanguageStatusItem('postmortem.recognition', { language: 'markdown' });
  recognition.name = 'Postmortem';
  recognition.command = { title: 'Details', command: 'postmortem.showStatus' };
  const findings = vscode.languages.createLanguageStatusItem('postmortem.findings', []);
  findings.name = 'Postmortem Findings';
  const update = () => {
    const found = findingsText(subject.overview);
    const known = recognitionText(subject.state, subject.overview);
    // What was recognised is said already; there is room for why.
    fill(recognition, { ...known, detail: known.detail.slice(known.detail.indexOf(': ') + 1) });
    // An empty selector matches no editor: nothing is shown where nothing is judged.
    findings.selector = found === undefined || subject.document === undefined ? [] : { language: 'markdown' };
    if (found === undefined) return;
    fill(findings, found);
    findings.command = found.warning
      ? { title: 'Show Output', command: 'postmortem.showOutput' }
      : { title: 'Problems', command: 'workbench.actions.view.problems' };
  };
  update();
  return vscode.Disposable.from(recognition, findings, subject.onDidChange(update));
}

function fill(item: vscode.LanguageStatusItem, { text, detail, warning, busy }: StatusText): void {
  const { Information, Warning } = vscode.LanguageStatusSeverity;
  item.text = text;
  // The popup scrolls sideways where a line is longer; Show Status has the whole sentence.
  item.detail = shorten(detail, 60 - text.length);
  item.severity = warning ? Warning : Information;
  item.busy = busy;
}
