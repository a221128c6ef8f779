import assert from 'node:assert/strict';
import type { ClientCapabilities, SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver-protocol';
import { tokenTypes } from '../../server/src/lsp/semanticTokens.ts';
import { ask, capable, postmortem, uri, writing } from '../support/writing.ts';

const colouring = (full: boolean | { delta: boolean }, types: readonly string[] = tokenTypes): ClientCapabilities => ({
  ...capable,
  textDocument: {
    ...capable.textDocument,
    semanticTokens: { requests: { full, range: true }, tokenTypes: [...types], tokenModifiers: [], formats: ['relative'] },
  },
});

/** `type text` of each token. */
function words(data: readonly number[], text: string): string[] {
  const lines = text.split('\n');
  let [line, character] = [0, 0];
  return Array.from({ length: data.length / 5 }, (_, index) => {
    const [down = 0, right = 0, length = 0, type = 0] = data.slice(5 * index);
    [line, character] = down > 0 ? [line + down, right] : [line, character + right];
    return `${tokenTypes[type]} ${lines[line]?.slice(character, character + length)}`;
  });
}

const text = postmortem
  .replace('**Status:** Draft', '**Severity:** SEV-1\n**Status:** Draft')
  .replace('Write the runbook |', 'Write 🔥 the runbook OPS-7 | ');

suite('semantic tokens', () => {
  test('name times, people, states, keys and tickets', async () => {
    const { client } = await writing(text, colouring(true));
    const { data, resultId } = await ask<SemanticTokens>(client, 'textDocument/semanticTokens/full');
    assert.equal(resultId, undefined);
    assert.deepEqual(words(data, text), [
      'property Date',
      'number 2026-02-10',
      'property Authors',
      'variable Ana Lima',
      'variable Jo Park',
      'property Severity',
      'keyword SEV-1',
      'property Status',
      'enumMember Draft',
      'number 14:00',
      'variable Ana Lima',
      'number 14:05',
      'number 14:40',
      'variable Jo Park',
      'number 14:50',
      'variable Ana Lima',
      'number 2026-02-20',
      'enumMember Open',
      'variable Jo Park',
      'number 2026-03-20',
      'enumMember Done',
      'type OPS-7',
    ]);
  });

  test('name titles of sections that are no headings', async () => {
    const { client } = await writing('# Postmortem: mail\n\n**Summary**\n\nLate.\n\n## Timeline\n', colouring(true));
    const { data } = await ask<SemanticTokens>(client, 'textDocument/semanticTokens/full');
    assert.deepEqual(words(data, '# Postmortem: mail\n\n**Summary**\n\nLate.\n\n## Timeline\n'), ['namespace Summary']);
  });

  test('leave titles and states to an editor that has colours for them, and types that it does not know', async () => {
    const { client } = await writing(text, colouring(true, ['number', 'namespace', 'enumMember']), { builtInMarkdown: true });
    const { data } = await ask<SemanticTokens>(client, 'textDocument/semanticTokens/full');
    assert.deepEqual(new Set(words(data, text).map((word) => word.split(' ')[0])), new Set(['number']));
  });

  test('of a range are those in it', async () => {
    const { client } = await writing(text, colouring(true));
    const range = { start: { line: 16, character: 0 }, end: { line: 17, character: 0 } };
    const { data } = await ask<SemanticTokens>(client, 'textDocument/semanticTokens/range', { range });
    assert.deepEqual(words(data, text), ['number 14:05']);
  });

  test('after an edit are what changed, and together what a whole answer is', async () => {
    const { client } = await writing(text, colouring({ delta: true }));
    const first = await ask<SemanticTokens>(client, 'textDocument/semanticTokens/full');
    client.change(uri, 2, {
      range: { start: { line: 16, character: 0 }, end: { line: 16, character: 0 } },
      text: '| 14:03 | x | Jo Park |\n',
    });
    const previousResultId = first.resultId;
    const delta = await ask<SemanticTokensDelta>(client, 'textDocument/semanticTokens/full/delta', { previousResultId });
    const whole = await ask<SemanticTokens>(client, 'textDocument/semanticTokens/full');
    const patched = [...first.data];
    for (const { start, deleteCount, data = [] } of delta.edits) patched.splice(start, deleteCount, ...data);
    assert.deepEqual(patched, whole.data);
    assert.ok((delta.edits[0]?.data?.length ?? 0) < 15);
    const stale = await ask<SemanticTokens>(client, 'textDocument/semanticTokens/full/delta', { previousResultId });
    assert.deepEqual(stale.data, whole.data);
  });

  test('are none where they are switched off', async () => {
    const { client } = await writing(text, colouring(true), { settings: { semanticTokens: false } });
    assert.deepEqual((await ask<SemanticTokens>(client, 'textDocument/semanticTokens/full')).data, []);
  });
});
