/** Long work for one request: it lets input be read in between, and ends when it is for nothing. */
import assert from 'node:assert/strict';
import { generateDocument } from '../bench/document.ts';
import type { Refused } from '../support/client.ts';
import { memoryServer, type MemoryServer } from '../support/memoryConnection.ts';

const uri = 'file:///incidents/long.md';
const textDocument = { uri };
const text = generateDocument(6000);
const row = text.split('\n').findIndex((line) => /^\| \d/.test(line));
const here = { line: row, character: 3 };

const capabilities = {
  textDocument: {
    diagnostic: {},
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } }, disabledSupport: true },
    semanticTokens: { requests: { full: true }, tokenTypes: ['number'], tokenModifiers: [], formats: ['relative' as const] },
  },
};

/** Requests that are dear in a long document. */
const long: readonly (readonly [string, object])[] = [
  ['textDocument/formatting', { textDocument, options: { tabSize: 2, insertSpaces: true } }],
  ['textDocument/codeAction', { textDocument, range: { start: here, end: here }, context: { diagnostics: [], only: ['refactor'] } }],
];

interface Counted extends MemoryServer {
  /** Turns that the server has asked for. */
  readonly turns: () => number;
  /** Calls `work` at the next turn but so many. */
  readonly atTurn: (number: number, work: () => void) => void;
}

async function withLongDocument(): Promise<Counted> {
  const server = memoryServer();
  await server.client.initialize(capabilities);
  server.client.open(uri, text);
  await server.client.pull(uri);
  let turns = 0;
  let due: { readonly turn: number; readonly work: () => void } | undefined;
  server.host.soon = (work) => {
    turns++;
    if (due?.turn === turns) due.work();
    setImmediate(work);
  };
  return {
    ...server,
    turns: () => turns,
    atTurn: (number, work) => {
      due = { turn: turns + number, work };
    },
  };
}

const codeOf = async (result: Promise<unknown>): Promise<unknown> =>
  await result.then(
    () => 'answered',
    ({ code }: Refused) => code,
  );

suite('turns', () => {
  for (const [method, params] of long) {
    test(`${method} lets input be read in between, and is called off there`, async () => {
      const { client, turns, atTurn } = await withLongDocument();
      const before = turns();
      assert.notEqual(await client.request(method, params), null);
      const whole = turns() - before;
      assert.ok(whole >= 8, `${whole} turns`);

      const { id, result } = client.send(method, params);
      const begun = turns();
      atTurn(4, () => client.notify('$/cancelRequest', { id }));
      assert.equal(await codeOf(result), -32800);
      // What is read next comes after the work would have gone on.
      await client.pull(uri);
      await client.pull(uri);
      assert.ok(turns() - begun < whole, `${turns() - begun} of ${whole} turns`);
    });

    test(`${method} is not answered for a text that is no more`, async () => {
      const { client, atTurn } = await withLongDocument();
      const result = client.request(method, params);
      atTurn(4, () => client.change(uri, 2, { range: { start: here, end: here }, text: 'x' }));
      assert.equal(await codeOf(result), -32801);
      assert.notEqual(await client.request(method, params), null);
    });
  }

  test('whatever has not begun is called off at once', async () => {
    const { client } = await withLongDocument();
    const position = { textDocument, position: here };
    const requests: readonly (readonly [string, object])[] = [
      ...long,
      ['textDocument/semanticTokens/full', { textDocument }],
      ['textDocument/references', { ...position, context: { includeDeclaration: true } }],
      ['textDocument/rename', { ...position, newName: 'x' }],
    ];
    for (const [method, params] of requests) {
      const { id, result } = client.send(method, params);
      client.notify('$/cancelRequest', { id });
      assert.equal(await codeOf(result), -32800, method);
    }
  });
});
