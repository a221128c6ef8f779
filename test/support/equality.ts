/** Random editing sessions, and all that a server says of a document: after any edits it must be what a fresh server says. */
import fc from 'fast-check';
import type { ClientCapabilities, Position } from 'vscode-languageserver-protocol';
import type { TestClient } from './client.ts';

/** Without refresh nothing is held back while typing, so that answers depend on the text alone. */
export const plainClient: ClientCapabilities = {
  textDocument: {
    diagnostic: { relatedInformation: true, tagSupport: { valueSet: [1] }, codeDescriptionSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ['markdown'] },
    completion: { completionItem: { snippetSupport: true } },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } }, isPreferredSupport: true },
    inlayHint: {},
    codeLens: {},
    foldingRange: {},
    documentLink: {},
    definition: { linkSupport: true },
    onTypeFormatting: {},
    semanticTokens: {
      requests: { full: true, range: true },
      tokenTypes: ['namespace', 'type', 'variable', 'property', 'enumMember', 'keyword', 'number'],
      tokenModifiers: [],
      formats: ['relative'],
    },
  },
  workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
};

/** Every file is a postmortem, whatever it holds. */
export const anyMarkdown = { rootUri: 'file:///incidents', initializationOptions: { settings: { include: ['**'] } } };

/** Pieces that mean something to Markdown, to the parsers or to the line table, whole and in halves. */
const bricks = [
  '# Postmortem: queue\n\n',
  '## Timeline\n\n| Time | Event | Owner |\n|------|-------|-------|\n',
  '| 14:05 | queue full | @ana |\n',
  '| 14:50 UTC | ✅ drained 🔄 | |\n',
  '- 10:00 first alert\n',
  '## Action Items\n\n| Action | Owner | Deadline | Status |\n|---|---|---|---|\n',
  '| Add alert | Ana | 2026-01-05 | Open |\n',
  '- [ ] Be more careful (Ana, 2026-03-01)\n',
  '- [✅] tidy OPS-12\n',
  '**Incident:** INC-7\n',
  '## Related Incidents\n\n- [INC-8] Other queue\n',
  'As in INC-8, ',
  '**Date:** 2026-02-30\n**Status:** Final\n',
  '## Five Whys\n\n1. **Why?** it broke\n   - because 🔥\n',
  '## Impact\n\n- Duration: 15 minutes\n',
  'Ana should have checked the queue. ',
  '<!-- postmortem-disable-file blame -->\n',
  '---\nstatus: draft\n---\n',
  '```\n',
  '<!--',
  '-->',
  '\r',
  '\n',
  '\r\n',
  '\n\n',
  ' ',
  '|',
  '# ',
  '- ',
  '1. ',
  '> ',
  '    ',
  '\t',
  '*',
  '**',
  '[x]',
  '`',
  '👩‍💻',
  '\ud83d',
  '\udd04',
  '\ufeff',
  '\0',
  '\u2028',
  'é',
  'e\u0301',
  'a',
  'word ',
] as const;

/** Replaces a part of the text, both ends as shares of its length, so that a script fits any text. */
export interface Step {
  readonly from: number;
  readonly length: number;
  readonly text: string;
}

const step: fc.Arbitrary<Step> = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(
    { weight: 4, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 3 }) },
    { weight: 1, arbitrary: fc.integer({ min: 4, max: 200 }) },
  ),
  text: fc.oneof({ weight: 1, arbitrary: fc.constant('') }, { weight: 4, arbitrary: fc.constantFrom(...bricks) }),
});

const brickText = fc.array(fc.constantFrom(...bricks), { maxLength: 25, size: 'max' }).map((parts) => parts.join(''));

export interface Script {
  readonly start: string;
  /** Each entry is one notification with one change or more. */
  readonly batches: readonly (readonly Step[])[];
}

export function scripts(batches: number): fc.Arbitrary<Script> {
  return fc.record({
    start: brickText,
    batches: fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: batches, maxLength: batches }),
  });
}

/** A step as a change of the protocol, with the text that results. */
export function changeOf({ from, length, text }: Step, before: string): { readonly change: object; readonly after: string } {
  const start = Math.floor(from * before.length);
  const end = Math.min(before.length, start + length);
  const range = { start: positionAt(before, start), end: positionAt(before, end) };
  // An offset between \r and \n has no position of its own: the change is the one that the positions mean.
  return {
    change: { range, text },
    after: before.slice(0, offsetAt(before, range.start)) + text + before.slice(offsetAt(before, range.end)),
  };
}

function lineStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), (found) => found.index + found[0].length)];
}

function positionAt(text: string, offset: number): Position {
  const starts = lineStarts(text);
  const line = starts.findLastIndex((start) => start <= offset);
  const start = starts[line] ?? 0;
  return { line, character: Math.min(offset - start, contentLength(text, start)) };
}

function offsetAt(text: string, { line, character }: Position): number {
  return (lineStarts(text)[line] ?? text.length) + character;
}

const contentLength = (text: string, start: number): number => (/^[^\r\n]*/.exec(text.slice(start))?.[0] ?? '').length;

/** Everything that the server says of a document, as one text. */
export async function answers(client: TestClient, uri: string, text: string): Promise<string> {
  const textDocument = { uri };
  const options = { tabSize: 2, insertSpaces: true };
  const lines = lineStarts(text);
  const end = { line: lines.length - 1, character: contentLength(text, lines.at(-1) ?? 0) };
  const whole = { start: { line: 0, character: 0 }, end };
  const places = [0.2, 0.5, 0.9].map((share) => positionAt(text, Math.floor(share * text.length)));
  const asked = await Promise.all([
    client.pull(uri),
    client.request('textDocument/documentSymbol', { textDocument }),
    client.request('textDocument/foldingRange', { textDocument }),
    client.request('textDocument/codeLens', { textDocument }),
    client.request('textDocument/inlayHint', { textDocument, range: whole }),
    client.request('textDocument/codeAction', { textDocument, range: whole, context: { diagnostics: [] } }),
    client.request('textDocument/documentLink', { textDocument }),
    tokens(client, textDocument, lines),
    client.request('textDocument/formatting', { textDocument, options }),
    client.request('textDocument/selectionRange', { textDocument, positions: places }),
    client.request('workspace/symbol', { query: '' }),
    client.request('workspace/symbol', { query: 'ana' }),
    ...places.flatMap((position) => [
      client.request('textDocument/documentHighlight', { textDocument, position }),
      client.request('textDocument/hover', { textDocument, position }),
      client.request('textDocument/completion', { textDocument, position }),
      client.request('textDocument/definition', { textDocument, position }),
      client.request('textDocument/references', { textDocument, position, context: { includeDeclaration: true } }),
      client.request('textDocument/rename', { textDocument, position, newName: 'INC-9' }),
      client.request('textDocument/onTypeFormatting', { textDocument, position, ch: '\n', options }),
    ]),
    client.request('postmortem/overview', { uri }),
  ]);
  checkPositions(asked, text, lines, uri);
  return JSON.stringify(asked, (key, value: unknown) => (key === 'version' ? 0 : value)).replaceAll(JSON.stringify(uri), '"uri"');
}

/** With the places that they mean, so that these are checked, too. */
async function tokens(client: TestClient, textDocument: object, lines: readonly number[]): Promise<unknown> {
  const answer = await client.request<{ data: number[] } | null>('textDocument/semanticTokens/full', { textDocument });
  const data = answer?.data ?? [];
  let [line, character] = [0, 0];
  const places = Array.from({ length: data.length / 5 }, (_, index) => {
    const [down = 0, right = 0, length = 0, type] = data.slice(5 * index);
    [line, character] = down > 0 ? [line + down, right] : [line, character + right];
    return { type, start: { line, character }, end: { line, character: character + length } };
  });
  const middle = { line: lines.length >> 1, character: 0 };
  const range = { start: { line: 0, character: 0 }, end: middle };
  return [places, await client.request('textDocument/semanticTokens/range', { textDocument, range })];
}

/**
 * Looks at every position but those in other documents.
 * @throws when one lies outside its line or inside a code point, or a range ends before it starts.
 */
function checkPositions(value: unknown, text: string, lines: readonly number[], uri: string): void {
  if (Array.isArray(value)) for (const one of value) checkPositions(one, text, lines, uri);
  if (typeof value !== 'object' || value === null) return;
  const { uri: where, targetUri, textDocument } = value as { uri?: string; targetUri?: string; textDocument?: { uri?: string } };
  if ((where ?? targetUri ?? textDocument?.uri ?? uri) !== uri) return;
  const { line, character, start, end } = value as { line?: unknown; character?: unknown; start?: Position; end?: Position };
  if (typeof line === 'number' && typeof character === 'number') {
    const from = lines[line];
    if (from === undefined || character > contentLength(text, from)) throw new Error(`position ${line}:${character} is outside the text`);
    const before = text.charCodeAt(from + character - 1);
    const after = text.charCodeAt(from + character);
    if (character > 0 && before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000)
      throw new Error(`position ${line}:${character} is inside a code point`);
  }
  if (
    typeof start === 'object' &&
    typeof end === 'object' &&
    (start.line > end.line || (start.line === end.line && start.character > end.character))
  ) {
    throw new Error(`range ${JSON.stringify(value)} ends before it starts`);
  }
  for (const one of Object.values(value)) checkPositions(one, text, lines, uri);
}
