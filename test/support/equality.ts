/** All that a server says of a document: after any edits it must be what a fresh server says. */
import type { ClientCapabilities, Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import { applyEdits, type TextEdit } from '../../server/src/core/index.ts';
import { editRequest, overviewRequest, type EditParams, type Overview } from '../../server/src/protocol.ts';
import type { TestClient } from './client.ts';

/** Without refresh nothing is held back while typing, so that answers depend on the text alone. */
export const plainClient: ClientCapabilities = {
  textDocument: {
    diagnostic: { relatedInformation: true, tagSupport: { valueSet: [1] }, codeDescriptionSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ['markdown'] },
    completion: { completionItem: { snippetSupport: true } },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } }, isPreferredSupport: true, disabledSupport: true },
    inlayHint: {},
    codeLens: {},
    foldingRange: {},
    documentLink: {},
    definition: { linkSupport: true },
    onTypeFormatting: {},
    rename: { prepareSupport: true },
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

/** Edits of the core, each on the text that the one before leaves, as changes of the protocol. */
export function changesOf(edits: readonly TextEdit[], before: string): TextDocumentContentChangeEvent[] {
  let text = before;
  return edits.map((edit) => {
    const range = { start: positionAt(text, edit.span.start), end: positionAt(text, edit.span.end) };
    text = applyEdits(text, [edit]);
    return { range, text: edit.text };
  });
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

const contentLength = (text: string, start: number): number => (/^[^\r\n]*/.exec(text.slice(start))?.[0] ?? '').length;

/** Everything that the server says of a document and would do to it, as one text. */
export async function answers(client: TestClient, uri: string, text: string): Promise<string> {
  const textDocument = { uri };
  const options = { tabSize: 2, insertSpaces: true };
  const lines = lineStarts(text);
  const end = { line: lines.length - 1, character: contentLength(text, lines.at(-1) ?? 0) };
  const whole = { start: { line: 0, character: 0 }, end };
  const places = [0.2, 0.5, 0.9].map((share) => positionAt(text, Math.floor(share * text.length)));
  const context = { diagnostics: [] };
  const overview = await client.request<Overview | null>(overviewRequest, { uri });
  const asked = await Promise.all([
    client.pull(uri),
    client.request('textDocument/documentSymbol', { textDocument }),
    client.request('textDocument/foldingRange', { textDocument }),
    client.request('textDocument/codeLens', { textDocument }),
    client.request('textDocument/inlayHint', { textDocument, range: whole }),
    client.request('textDocument/codeAction', { textDocument, range: whole, context }),
    client.request('textDocument/documentLink', { textDocument }),
    tokens(client, textDocument, lines),
    client.request('textDocument/formatting', { textDocument, options }),
    client.request('textDocument/selectionRange', { textDocument, positions: places }),
    client.request('workspace/symbol', { query: '' }),
    client.request('workspace/symbol', { query: 'ana' }),
    ...places.flatMap((position) => [
      client.request('textDocument/codeAction', { textDocument, range: { start: position, end: position }, context }),
      client.request('textDocument/documentHighlight', { textDocument, position }),
      client.request('textDocument/hover', { textDocument, position }),
      client.request('textDocument/completion', { textDocument, position }),
      client.request('textDocument/definition', { textDocument, position }),
      client.request('textDocument/references', { textDocument, position, context: { includeDeclaration: true } }),
      client.request('textDocument/prepareRename', { textDocument, position }),
      client.request('textDocument/rename', { textDocument, position, newName: 'INC-9' }),
      client.request('textDocument/onTypeFormatting', { textDocument, position, ch: '\n', options }),
    ]),
    ...commandsFor(uri, overview).map((params) => client.request(editRequest, params)),
  ]);
  checkPositions([overview, asked], text, lines, uri);
  // How long judging took is no matter of the text.
  const plain = (key: string, value: unknown): unknown => (key === 'version' ? 0 : key === 'slow' ? undefined : value);
  return JSON.stringify([overview, asked], plain).replaceAll(JSON.stringify(uri), '"uri"');
}

/** Every command of our own client that fits the document. */
function commandsFor(uri: string, overview: Overview | null): EditParams[] {
  const ends = <T>(all: readonly T[] = []): T[] => (all.length > 1 ? [all[0]!, all.at(-1)!] : [...all]);
  const line = ({ range }: { readonly range: Range }): number => range.start.line;
  return [
    { uri, kind: 'addActionItem' },
    { uri, kind: 'addTimelineEntry', now: '2026-01-05T15:07:00Z' },
    { uri, kind: 'addWhy' },
    { uri, kind: 'sortTimeline' },
    { uri, kind: 'insertMissingSections' },
    ...ends(overview?.fiveWhys).map((chain): EditParams => ({ uri, kind: 'addWhy', line: line(chain) })),
    ...ends(overview?.actionItems).map((item): EditParams => ({ uri, kind: 'setActionItemDone', line: line(item), done: true })),
  ];
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
  // A selection stands in the text after an edit.
  for (const [key, one] of Object.entries(value)) if (key !== 'selection') checkPositions(one, text, lines, uri);
}
