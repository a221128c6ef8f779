import assert from 'node:assert';
import * as vscode from 'vscode';
import { findings, findingsOf, open, overview, rangeOf, replace, rule, whenFindings, whenFound, whenGone } from './support.ts';
import { postmortem } from '../texts.ts';

suite('findings', () => {
  test('a complete postmortem has none', async () => {
    const { document } = await open(postmortem());
    assert.strictEqual((await overview(document))?.postmortem, true);
    assert.deepStrictEqual(findings(document).map(rule), []);
  });

  test('stand where the text is, with the rule as code and a link to its page', async () => {
    const { document } = await open(postmortem({ cause: 'The outage was caused by human error.' }));
    const finding = await whenFound(document, 'blame/human-error');
    assert.ok(rangeOf(document, 'The outage was caused by human error.').contains(finding.range), 'the finding is elsewhere');
    assert.match(document.getText(finding.range), /human error/);
    assert.ok(typeof finding.code === 'object', 'the code has no link');
    assert.match(finding.code.target.toString(), /blame\/human-error/);
  });

  test('point at every place they are about', async () => {
    const { document } = await open(postmortem({ duration: '10:05 - 10:30 UTC (55 minutes)' }));
    const finding = await whenFound(document, 'impact/duration-mismatch');
    assert.match(document.getText(finding.range), /55 minutes/);
    assert.ok((finding.relatedInformation ?? []).length > 0, 'no related information');
    for (const { location } of finding.relatedInformation ?? []) assert.strictEqual(location.uri.toString(), document.uri.toString());
  });

  test('show a placeholder as unnecessary', async () => {
    const { document } = await open(postmortem({ cause: '[Technical explanation]' }));
    const finding = await whenFound(document, 'structure/placeholder');
    assert.deepStrictEqual(finding.tags, [vscode.DiagnosticTag.Unnecessary]);
  });

  test('come when a blameful sentence is typed and go when it is rewritten', async () => {
    const editor = await open(postmortem());
    const { document } = editor;
    await overview(document);
    await replace(editor, 'Finished jobs stayed', 'Sam carelessly deleted the clean-up job. Finished jobs stayed');
    await whenFindings(document, 'a blame finding', () => findings(document).some((finding) => rule(finding).startsWith('blame/')));
    await replace(editor, 'Sam carelessly deleted the clean-up job.', 'The clean-up job had no owner.');
    await whenFindings(document, 'no findings', () => findings(document).length === 0);
  });

  test('follow the text when lines are put in above', async () => {
    const editor = await open(postmortem({ cause: 'The outage was caused by human error.' }));
    const { document } = editor;
    await whenFound(document, 'blame/human-error');
    await replace(editor, '## Root Cause', 'One line.\n\nAnother line.\n\n## Root Cause');
    const sentence = rangeOf(document, 'The outage was caused by human error.');
    await whenFindings(document, 'the finding on its new line', () => {
      const [finding] = findingsOf(document, 'blame/human-error');
      return finding && sentence.contains(finding.range);
    });
  });

  test('are not made in a Markdown file that is no postmortem', async () => {
    const text =
      '# Printer service\n\nNobody should have to read this twice. The outage was caused by human error.\n\n## Setup\n\n- Be more careful\n';
    const { document } = await open(text, 'README.md');
    const state = await overview(document);
    assert.strictEqual(state?.postmortem, false);
    assert.notStrictEqual(state.reason, '', 'no reason is given');
    assert.deepStrictEqual(findings(document), []);
  });

  test('change when a setting switches a rule off, and come back', async () => {
    const { document } = await open(postmortem({ cause: 'The outage was caused by human error. [Technical explanation]' }));
    await whenFound(document, 'blame/human-error');
    const settings = vscode.workspace.getConfiguration('postmortem');
    try {
      await settings.update(
        'rules',
        { 'blame/human-error': 'off', 'structure/placeholder': 'error' },
        vscode.ConfigurationTarget.Workspace,
      );
      await whenGone(document, 'blame/human-error');
      await whenFindings(
        document,
        'the placeholder as an error',
        () => findingsOf(document, 'structure/placeholder')[0]?.severity === vscode.DiagnosticSeverity.Error,
      );
    } finally {
      await settings.update('rules', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await whenFound(document, 'blame/human-error');
  });

  test('end with the file’s suppression comment', async () => {
    const editor = await open(postmortem({ cause: 'The outage was caused by human error.' }));
    await whenFound(editor.document, 'blame/human-error');
    await replace(editor, 'The outage was', '<!-- postmortem-disable-next-line blame/human-error -->\nThe outage was');
    await whenGone(editor.document, 'blame/human-error');
  });
});
