import assert from 'node:assert';
import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { allFixes, analyze, defaultSettings, rules, type Rule } from '../../../server/src/core/index.ts';
import { readMarked } from '../../support/marked.ts';
import { findings, open, whenFindings, whenFound, whenGone } from './support.ts';
import { postmortem } from '../texts.ts';

/** The code actions that the editor offers at a place. */
async function actionsAt(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind = vscode.CodeActionKind.QuickFix,
): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range, kind.value, 20);
}

/** Applies an action and returns the text afterwards. */
async function apply(document: vscode.TextDocument, action: vscode.CodeAction): Promise<string> {
  assert.ok(action.edit, `“${action.title}” changes nothing`);
  assert.ok(await vscode.workspace.applyEdit(action.edit), `“${action.title}” was refused`);
  return document.getText();
}

/** The text that a snippet leaves behind when nothing is typed into it. */
function withoutPlaceholders(snippet: string): string {
  return snippet.replaceAll(/\$\{\d+:([^}]*)\}|\$\{?\d+\}?/g, '$1');
}

/** Sets which files are postmortems whatever they hold. */
async function setIncluded(globs: string[] | undefined): Promise<void> {
  await vscode.workspace.getConfiguration('postmortem').update('include', globs, vscode.ConfigurationTarget.Workspace);
}

/** What the first fix of the first finding of a rule is called. */
function fixTitle(rule: Rule, text: string): string | undefined {
  const settings = { ...defaultSettings, include: ['rule.md'] };
  const { findings: found } = analyze(text, { today: { year: 2026, month: 3, day: 1 }, rules: [rule], settings, path: 'rule.md' });
  return found[0] && allFixes(found[0], ({ start, end }) => text.slice(start, end))[0]?.title;
}

suite('fixes', () => {
  // Examples are short: they are judged because of their names.
  suiteSetup(() => setIncluded(['**/rule-*.md']));
  suiteTeardown(() => setIncluded(undefined));

  // The rules' examples are judged for a day and with settings of their own in some cases; those are tests of the core.
  for (const rule of rules) {
    const { id, examples, severity } = rule;
    for (const { title = 'example', bad, fixed, today, settings } of examples) {
      if (bad === undefined || fixed === undefined || today !== undefined || settings !== undefined || severity === 'off') continue;
      test(`${id}, ${title}`, async () => {
        const { text, spans } = readMarked(bad);
        const { document } = await open(text, `rule-${randomUUID()}.md`);
        await whenFound(document, id);
        const range = new vscode.Range(document.positionAt(spans[0]!.start), document.positionAt(spans[0]!.end));
        const offered = await actionsAt(document, range);
        const fix = offered.find((action) => action.title === fixTitle(rule, text));
        assert.ok(fix, `no fix is offered, only ${offered.map((action) => action.title).join(', ') || 'nothing'}`);
        assert.strictEqual(await apply(document, fix), withoutPlaceholders(fixed));
      });
    }
  }

  test('one of them silences the finding where it is', async () => {
    const { document } = await open(postmortem({ cause: 'The outage was caused by human error.' }));
    const finding = await whenFound(document, 'blame/human-error');
    const allow = (await actionsAt(document, finding.range)).find(({ title }) => title === 'Allow blame/human-error on this line');
    assert.ok(allow, 'no such action');
    assert.match(await apply(document, allow), /<!-- postmortem-disable-(?:next-)?line blame\/human-error -->/);
    await whenGone(document, 'blame/human-error');
  });

  test('one of them switches the rule off for the workspace, in a new file and in one that is there', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.ok(folder, 'no folder is open');
    const config = vscode.Uri.joinPath(folder.uri, '.postmortem.json');
    const { document } = await open(postmortem({ cause: 'The outage was caused by human error.' }));
    const offered = async (): Promise<vscode.CodeAction | undefined> => {
      const { range } = await whenFound(document, 'blame/human-error');
      return (await actionsAt(document, range)).find(({ title }) => title.startsWith('Turn blame/human-error off'));
    };
    try {
      for (const before of [undefined, '{\n  // ours\n  "profile": "guide"\n}\n']) {
        if (before !== undefined) {
          await vscode.workspace.fs.writeFile(config, new TextEncoder().encode(before));
          await whenFound(document, 'blame/human-error');
        }
        const action = await offered();
        assert.ok(action?.command, 'no such action, or nothing saves the file');
        await apply(document, action);
        await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
        await whenGone(document, 'blame/human-error');
        const after = new TextDecoder().decode(await vscode.workspace.fs.readFile(config));
        assert.match(after, /"rules": \{\s*"blame\/human-error": "off"/);
        assert.strictEqual(after.includes('// ours'), before !== undefined);
      }
      const editor = await vscode.window.showTextDocument(config, { viewColumn: vscode.ViewColumn.Beside });
      await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, editor.document.lineCount, 0), '{}\n'));
      await editor.document.save();
      assert.ok(await offered(), 'not offered although the file is saved');
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '// not saved yet\n'));
      assert.strictEqual(await offered(), undefined, 'offered by the text on the disk');
      await editor.document.save();
    } finally {
      await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
      await vscode.workspace.fs.delete(config);
    }
    await whenFound(document, 'blame/human-error');
  });

  test('all safe ones are applied at once', async () => {
    const { document } = await open(
      postmortem({ actions: '- [âś…] Remove finished jobs (Platform, 2026-02-17)\n- [âś…] Alert on disk usage (SRE, 2026-02-13)' }),
    );
    await whenFindings(document, 'two findings', () => findings(document).length >= 2);
    const kind = vscode.CodeActionKind.SourceFixAll.append('postmortem');
    const [all] = await actionsAt(document, new vscode.Range(0, 0, 0, 0), kind);
    assert.ok(all, 'no action to fix all');
    assert.match(await apply(document, all), /- \[✅\] Remove[^]*- \[✅\] Alert/);
    await whenFindings(document, 'no findings', () => findings(document).length === 0);
  });
});
