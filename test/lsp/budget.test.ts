import assert from 'node:assert/strict';
import type { DocumentRule } from '../../server/src/core/rules/rule.ts';
import type { Overview } from '../../server/src/protocol.ts';
import { memoryServer, testHost } from '../support/memoryConnection.ts';
import { capable, postmortem, uri } from '../support/writing.ts';

suite('time budget', () => {
  test('is named once when a document takes longer three times in a row', async () => {
    const host = testHost();
    let cost = 150;
    const rule: DocumentRule = {
      id: 'metadata/slow',
      severity: 'hint',
      scope: 'document',
      docs: { summary: '', why: '', advice: '', source: '' },
      examples: [],
      check: ({ postmortem: { title } }) => {
        host.pass(cost);
        return title ? [] : [];
      },
    };
    const { client } = memoryServer({ host, rules: [rule] });
    await client.initialize(capable, { overview: true });
    client.open(uri, postmortem);
    const key = async (version: number): Promise<Overview> => {
      const at = { line: 0, character: 2 };
      client.change(uri, version, { range: { start: at, end: at }, text: 'x' });
      await client.pull(uri);
      return client.request<Overview>('postmortem/overview', { uri });
    };
    for (const version of [2, 3, 4]) assert.equal((await key(version)).slow, undefined);
    const said = client.next<{ message: string }>('window/logMessage', ({ message }) => message.includes('150 ms'));
    assert.equal((await key(5)).slow, 150);
    await said;
    await key(6);
    cost = 5;
    await key(7);
    assert.equal((await key(8)).slow, undefined);
    assert.equal(client.sent('window/logMessage').length, 1);
  });
});
