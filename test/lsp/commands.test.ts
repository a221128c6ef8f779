import assert from 'node:assert/strict';
import type { CodeAction, TextDocumentEdit, TextEdit } from 'vscode-languageserver-protocol';
import type { DocumentEdit, EditParams } from '../../server/src/protocol.ts';
import { refused } from '../support/client.ts';
import type { MemoryServer } from '../support/memoryConnection.ts';
import { capable, postmortem, uri, writing } from '../support/writing.ts';

type Command = EditParams extends infer Params ? (Params extends EditParams ? Omit<Params, 'uri'> : never) : never;

const edit = ({ client }: MemoryServer, command: Command): Promise<DocumentEdit | null> =>
  client.request('postmortem/edit', { uri, ...command });

/** The text after the edits. */
function applied(text: string, edits: readonly { range: TextEdit['range']; newText: string }[]): string {
  const lines = text.split('\n');
  const offset = ({ line, character }: { line: number; character: number }): number =>
    lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character;
  return edits
    .toSorted((a, b) => offset(a.range.start) - offset(b.range.start))
    .reduceRight((result, { range, newText }) => result.slice(0, offset(range.start)) + newText + result.slice(offset(range.end)), text);
}

/** Without summary and impact. */
const unfinished = postmortem.replace('## Summary\n\nMail was late for 50 minutes.\n\n', '');

const lineOf = (text: string): number => postmortem.split('\n').findIndex((line) => line.includes(text));

suite('commands', () => {
  test('mark an action item as done, and as open again', async () => {
    const server = await writing();
    const done = await edit(server, { kind: 'setActionItemDone', line: lineOf('Renew leases'), done: true });
    assert.deepEqual(done?.edits, [{ range: { start: { line: 30, character: 57 }, end: { line: 30, character: 61 } }, newText: 'Done' }]);
    assert.equal(done.version, 1);
    const open = await edit(server, { kind: 'setActionItemDone', line: lineOf('Alert on queue'), done: false });
    assert.match(applied(postmortem, open?.edits ?? []), /\| Alert on queue age \| Jo Park \| 2026-03-20 \| Open \|/);
    assert.equal(await edit(server, { kind: 'setActionItemDone', line: lineOf('Alert on queue'), done: true }), null);
    assert.equal(await edit(server, { kind: 'setActionItemDone', line: 0, done: true }), null);
  });

  test('add an action item and a why, with places to fill in', async () => {
    const server = await writing();
    for (const command of [{ kind: 'addActionItem' }, { kind: 'addWhy' }, { kind: 'addWhy', line: lineOf('Five Whys') + 2 }] as const) {
      const added = await edit(server, command);
      assert.equal(added?.snippet, true);
      assert.equal(added.edits.length, 1);
      assert.match(added.edits[0]?.newText ?? '', /\$\{1:/);
    }
  });

  test('add a timeline entry at the time it is', async () => {
    const added = await edit(await writing(), { kind: 'addTimelineEntry', now: '2026-02-10T15:07:00Z' });
    assert.match(applied(postmortem, added?.edits ?? []), /Recovered, queue is empty \| \|\n\| 15:07 \|/);
  });

  test('sort the timeline when that is needed', async () => {
    const mixed = postmortem
      .replace('| 14:00 | A deploy starts | Ana Lima |\n', '')
      .replace('## Five', '## Five')
      .replace('| 14:50 |', '| 14:00 | A deploy starts | Ana Lima |\n| 14:50 |');
    const sorted = await edit(await writing(mixed), { kind: 'sortTimeline' });
    assert.equal(applied(mixed, sorted?.edits ?? []), postmortem);
    assert.equal(await edit(await writing(), { kind: 'sortTimeline' }), null);
  });

  test('insert the missing sections and put the cursor where writing goes on', async () => {
    const inserted = await edit(await writing(unfinished), { kind: 'insertMissingSections' });
    const text = applied(unfinished, inserted?.edits ?? []);
    assert.match(text, /\n## Executive Summary\n[\s\S]*\n## Impact\n[\s\S]*\n## Timeline/);
    const { selection } = inserted ?? {};
    const line = text.split('\n')[selection?.start.line ?? -1];
    assert.ok(line !== undefined && (selection?.end.character ?? 0) <= line.length);
  });

  test('start a postmortem', async () => {
    const { client } = await writing();
    const text = await client.request<string>('postmortem/new', {
      title: 'Mail was late',
      severity: 'SEV-2',
      date: '2026-02-10',
      template: 'short',
    });
    assert.match(text, /^# Postmortem: Mail was late\n\n\*\*Date:\*\* 2026-02-10\n/);
    assert.match(text, /SEV-2/);
    await refused(
      client.request('postmortem/new', { title: 'Mail was late', severity: 'SEV-2', date: '2026-02-10', template: 'huge' }),
      -32602,
    );
    await refused(client.request('postmortem/edit', { uri, kind: 'addTimelineEntry', now: 'soon' }), -32602);
  });

  test('change nothing in what is no postmortem or not open', async () => {
    const server = await writing('# Shopping\n\n- milk\n');
    assert.equal(await edit(server, { kind: 'insertMissingSections' }), null);
    assert.equal(await server.client.request('postmortem/edit', { uri: 'file:///none.md', kind: 'addActionItem' }), null);
  });

  test('refuse what they do not know', async () => {
    const { client } = await writing();
    for (const params of [
      null,
      {},
      { uri },
      { uri, kind: 'explode' },
      { uri, kind: 'setActionItemDone', line: -1, done: true },
      { uri, kind: 'addWhy', line: 'x' },
      { uri, kind: 'addTimelineEntry' },
    ]) {
      await refused(client.request('postmortem/edit', params), -32602);
    }
  });

  test('are code actions for editors without our client', async () => {
    const { client } = await writing(unfinished);
    const at = { line: unfinished.split('\n').findIndex((line) => line.includes('Renew leases')), character: 4 };
    const request = {
      textDocument: { uri },
      range: { start: at, end: at },
      context: { diagnostics: [], only: ['refactor.rewrite.postmortem'] },
    };
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', request);
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['Mark action item as done', 'Add action item', 'Insert missing sections'],
    );
    assert.deepEqual((actions[0]?.edit?.documentChanges?.[0] as TextDocumentEdit | undefined)?.textDocument, { uri, version: 1 });
    const ours = await writing(postmortem, capable, { overview: true });
    assert.deepEqual(await ours.client.request('textDocument/codeAction', request), []);
  });

  test('put a role in the place of a name, wherever it explains something', async () => {
    const text = postmortem.replace('Mail was late', 'Ana Lima moved the queue, and mail was late');
    const { client } = await writing(text);
    const line = text.split('\n').findIndex((one) => one.includes('Ana Lima moved'));
    const at = { line, character: 2 };
    const request = {
      textDocument: { uri },
      range: { start: at, end: at },
      context: { diagnostics: [], only: ['refactor.rewrite.nameByRole'] },
    };
    const [action] = await client.request<CodeAction[]>('textDocument/codeAction', request);
    assert.equal(action?.title, 'Say “the engineer” instead of the name');
    const change = action.edit?.documentChanges?.[0] as TextDocumentEdit | undefined;
    assert.deepEqual(change?.edits, [{ range: { start: { line, character: 0 }, end: { line, character: 8 } }, newText: 'The engineer' }]);
  });
});
