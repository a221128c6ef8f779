/** Colours for what the model knows: times, people, states, severities, keys and tickets. Left to the editor where Markdown has colours of its own. */
import type { SemanticTokens, SemanticTokensDelta, SemanticTokensEdit, SemanticTokensRangeParams } from 'vscode-languageserver-protocol';
import type { OpenDocument } from '../document.ts';
import type { Feature } from '../feature.ts';
import * as is from '../params.ts';
import { semanticTokens as tokensOf, tokenTypes, type TokenType } from '../semanticTokens.ts';
import type { Offer } from '../offer.ts';
import type { Span } from '../../core/index.ts';

/** What was last sent of a document, to send only what is other now. */
const sent = new WeakMap<OpenDocument, { readonly id: string; readonly data: readonly number[] }>();
const deltaParams = is.object({ textDocument: is.textDocument, previousResultId: is.string });

export const semanticTokens: Feature = {
  capabilities: ({ semanticTokens: offered }) =>
    offered
      ? {
          semanticTokensProvider: {
            legend: { tokenTypes: [...tokenTypes], tokenModifiers: [] },
            ...(offered.full ? { full: offered.delta ? { delta: true } : true } : {}),
            ...(offered.range ? { range: true } : {}),
          },
        }
      : {},

  register({ connection, session, offer }) {
    if (!offer.semanticTokens) return;
    let last = 0;
    /** With a name for the answer where a client may ask for what changed since. */
    const full = (document: OpenDocument): SemanticTokens => {
      const data = encoded(document, offer);
      if (!offer.semanticTokens?.delta) return { data };
      const resultId = String(++last);
      sent.set(document, { id: resultId, data });
      return { resultId, data };
    };
    session.onChanged((_, cause) => {
      if (cause === 'settings' && offer.semanticTokens?.refresh)
        connection.request('workspace/semanticTokens/refresh').catch(() => undefined);
    });
    connection.onRequest('textDocument/semanticTokens/full', is.textDocumentParams, ({ textDocument }: { textDocument: { uri: string } }) =>
      session.when<SemanticTokens | null>(textDocument.uri, null, full),
    );
    connection.onRequest(
      'textDocument/semanticTokens/full/delta',
      deltaParams,
      ({ textDocument, previousResultId }: { textDocument: { uri: string }; previousResultId: string }) =>
        session.when<SemanticTokens | SemanticTokensDelta | null>(textDocument.uri, null, (document) => {
          const before = sent.get(document);
          const now = full(document);
          if (before?.id !== previousResultId) return now;
          return { ...(now.resultId === undefined ? {} : { resultId: now.resultId }), edits: changesOf(before.data, now.data) };
        }),
    );
    connection.onRequest<SemanticTokensRangeParams>(
      'textDocument/semanticTokens/range',
      is.object({ textDocument: is.textDocument, range: is.range }),
      ({ textDocument, range }) =>
        session.when<SemanticTokens | null>(textDocument.uri, null, (document) => ({
          data: encoded(document, offer, document.convert.span(range)),
        })),
    );
  },
};

/** As the protocol has it: five numbers for each token, places counted from the token before. */
function encoded(document: OpenDocument, { semanticTokens: offered, builtInMarkdown }: Offer, within?: Span): number[] {
  const postmortem = document.analysis()?.postmortem;
  if (!postmortem?.recognition.postmortem || !document.display.semanticTokens) return [];
  const data: number[] = [];
  let [lastLine, lastCharacter] = [0, 0];
  for (const { span, type } of tokensOf(postmortem, !builtInMarkdown)) {
    if (!offered?.types.has(type) || (within && (span.end < within.start || span.start > within.end))) continue;
    const { start, end } = document.convert.range(span);
    if (start.line !== end.line || start.character === end.character) continue;
    data.push(
      start.line - lastLine,
      start.line === lastLine ? start.character - lastCharacter : start.character,
      end.character - start.character,
      index(type),
      0,
    );
    [lastLine, lastCharacter] = [start.line, start.character];
  }
  return data;
}

const index = (type: TokenType): number => tokenTypes.indexOf(type);

/** The one stretch of numbers that is other: what stands before it and behind it stays. */
function changesOf(before: readonly number[], now: readonly number[]): SemanticTokensEdit[] {
  let start = 0;
  while (start < before.length && start < now.length && before[start] === now[start]) start++;
  let [end, last] = [before.length, now.length];
  while (end > start && last > start && before[end - 1] === now[last - 1]) [end, last] = [end - 1, last - 1];
  return start === end && start === last ? [] : [{ start, deleteCount: end - start, data: now.slice(start, last) }];
}
