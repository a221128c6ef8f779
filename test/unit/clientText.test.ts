import assert from 'node:assert';
import { fileName, freeName, globFolder, isDate } from '../../client/src/commands/fileName.ts';
import { rowSnippet } from '../../client/src/rowSnippet.ts';
import { RestartPolicy } from '../../client/src/restartPolicy.ts';
import { shorten } from '../../client/src/shorten.ts';
import { findingsText, recognitionText, statusLines } from '../../client/src/statusText.ts';
import { overview } from '../support/overview.ts';

suite('status', () => {
  test('says what a document is and why', () => {
    assert.strictEqual(recognitionText('waiting', undefined).busy, true);
    assert.deepStrictEqual(recognitionText('ready', overview()), {
      text: 'Postmortem',
      detail: 'It says so.',
      warning: false,
      busy: false,
    });
    assert.strictEqual(recognitionText('ready', overview({ template: true })).text, 'Postmortem template');
    assert.strictEqual(recognitionText('ready', overview({ postmortem: false })).text, 'Postmortem: not judged');
    assert.strictEqual(recognitionText('failed', undefined).warning, true);
  });

  test('counts findings by group, most first', () => {
    const findings = { 'blame/judgement': 1, 'structure/placeholder': 2, 'structure/missing-section': 1, 'impact/x': 0 };
    const text = findingsText(overview({ findings }));
    assert.deepStrictEqual([text?.text, text?.detail], ['4 findings', 'structure 3 · blame 1']);
    assert.strictEqual(findingsText(overview())?.text, 'No findings');
    assert.strictEqual(findingsText(overview({ postmortem: false })), undefined);
  });

  test('names rules that were switched off', () => {
    const text = findingsText(overview({ failedRules: ['blame/judgement'] }));
    assert.deepStrictEqual([text?.warning, text?.detail], [true, 'Switched off after an error: blame/judgement']);
  });

  test('lists all there is to know', () => {
    const labels = (...args: Parameters<typeof statusLines>) => statusLines(...args).map(({ label }) => label);
    assert.deepStrictEqual(labels('none', undefined), [
      'No Markdown document is open',
      'actions',
      'New Postmortem',
      'Restart Server',
      'Show Output',
    ]);
    const found = overview({ findings: { 'blame/judgement': 1, 'structure/placeholder': 2 }, failedRules: ['impact/x'] });
    assert.deepStrictEqual(labels('ready', found).slice(0, 6), [
      'Postmortem',
      'findings',
      'impact/x',
      'structure/placeholder',
      'blame/judgement',
      'actions',
    ]);
    assert.strictEqual(labels('ready', overview())[1], 'No findings');
    const other = statusLines('ready', overview({ postmortem: false })).find(({ label }) => label.startsWith('Set '));
    assert.deepStrictEqual([other?.command, other?.argument], ['workbench.action.openSettings', 'postmortem.include']);
  });
});

suite('a long text', () => {
  test('is cut between words, on one line', () => {
    assert.strictEqual(shorten('one two three', 9), 'one two…');
    assert.strictEqual(shorten(' one\n\ttwo ', 9), 'one two');
    assert.strictEqual(shorten('abcdefghijkl', 5), 'abcde…');
  });
});

suite('a new postmortem', () => {
  test('is named by date and title', () => {
    assert.strictEqual(fileName('2025-10-15', 'Checkout: 50 % errors!'), '2025-10-15-checkout-50-errors.md');
    assert.strictEqual(fileName('2025-10-15', 'Zahlung nicht möglich'), '2025-10-15-zahlung-nicht-möglich.md');
    assert.strictEqual(fileName('2025-10-15', '../../etc/passwd'), '2025-10-15-etc-passwd.md');
    assert.strictEqual(fileName('2025-10-15', '🔥'), '2025-10-15.md');
    assert.ok(fileName('2025-10-15', 'word '.repeat(100)).length < 80);
  });

  test('never takes a name that is taken', () => {
    const taken = new Set(['a.md', 'a-2.md']);
    assert.strictEqual(
      freeName('a.md', (name) => taken.has(name)),
      'a-3.md',
    );
    assert.strictEqual(
      freeName('b.md', (name) => taken.has(name)),
      'b.md',
    );
  });

  test('goes where the setting points', () => {
    assert.strictEqual(globFolder('docs/postmortems/**'), 'docs/postmortems');
    assert.strictEqual(globFolder('./docs/pm/*.md'), 'docs/pm');
    assert.strictEqual(globFolder('docs/one.md'), 'docs');
    for (const glob of ['**/*.md', '*.md', 'one.md', '../**', '']) assert.strictEqual(globFolder(glob), undefined);
  });

  test('has a date of the calendar', () => {
    for (const date of ['2025-10-15', '2024-02-29']) assert.ok(isDate(date));
    for (const date of ['', '2025-02-29', '2025-13-01', '15.10.2025', '2025-10-15x', '0000-00-00']) assert.ok(!isDate(date));
  });
});

suite('a server that stops', () => {
  test('is started again unless it stops all the time', () => {
    const policy = new RestartPolicy(2, 1000);
    assert.deepStrictEqual([policy.restarts(0), policy.restarts(10), policy.restarts(20)], [true, true, false]);
    assert.strictEqual(policy.restarts(5000), true);
    policy.restarts(5001);
    policy.reset();
    assert.strictEqual(policy.restarts(5002), true);
  });
});

suite('a row', () => {
  test('has a stop in each empty cell and one behind it', () => {
    assert.strictEqual(rowSnippet('| 14:05 |  |  |'), '| 14:05 | $1 | $2 |$0');
    assert.strictEqual(rowSnippet('>   |     | $5 | a |  |'), String.raw`>   | $1 | \$5 | a | $2 |$0`);
  });
});
