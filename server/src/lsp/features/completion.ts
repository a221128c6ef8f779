/** What can stand at the cursor: missing sections, metadata, owners, statuses, dates; keys and values of configuration files. Silent everywhere else. */
import type { CompletionItem, CompletionItemKind, CompletionParams, Position } from 'vscode-languageserver-protocol';
import { suggestInConfig } from '../../core/index.ts';
import type { CompletionSite, Elsewhere, Suggestion } from '../completions/completion.ts';
import { completionSources } from '../completions/index.ts';
import { inOneLine } from '../completions/inOneLine.ts';
import { narrowed } from '../completions/narrowed.ts';
import type { OpenDocument } from '../document.ts';
import { plainEdit } from '../edits.ts';
import type { Feature } from '../feature.ts';
import { content } from '../markdownText.ts';
import type { Offer } from '../offer.ts';
import * as is from '../params.ts';
import { fileName, uriKey } from '../uri.ts';
import type { Workspace } from '../workspace/workspace.ts';

const kinds: Readonly<Record<Suggestion['kind'], CompletionItemKind>> = {
  section: 9,
  field: 5,
  value: 12,
  person: 18,
  date: 12,
  row: 15,
  incident: 23,
};
const snippetFormat = 2;

/** Each begins something that a source knows; a blank or a letter does not ask by itself. */
const triggers = ['#', '@', '+', '|', '*', ':'];
/** Of configuration files alone. */
const quote = '"';

export const completion: Feature = {
  capabilities: (offer) => ({ completionProvider: { triggerCharacters: offer.builtInMarkdown ? triggers : [...triggers, quote] } }),

  register({ connection, session, configs, offer, host, workspace }) {
    connection.onRequest<CompletionParams>('textDocument/completion', is.positionParams, ({ textDocument, position, context }) => {
      const config = configs.get(textDocument.uri);
      if (config) return inConfig(config, position, offer);
      if (context?.triggerCharacter === quote) return [];
      return session.when<CompletionItem[]>(textDocument.uri, [], (document) => {
        const postmortem = document.analysis()?.postmortem;
        if (!postmortem?.recognition.postmortem) return [];
        const offset = document.convert.offset(position);
        const line = document.lines.span(document.lines.lineAt(offset));
        const site: CompletionSite = {
          elsewhere: elsewhereOf(document, workspace),
          postmortem,
          settings: document.settings,
          today: session.today(document.timeZone),
          offset,
          line,
          before: document.slice(line.start, offset),
          after: document.slice(offset, line.end),
          eol: document.eol,
          now: host.now().getTime(),
          text: (span) => document.text(span),
        };
        const suggestions = completionSources.map((source) => source(site)).find((found) => found.length > 0) ?? [];
        return items(document, suggestions, offset, offer);
      });
    });
  },
};

function inConfig(document: OpenDocument, position: Position, offer: Offer): CompletionItem[] {
  if (document.lost) return [];
  const text = document.slice(0, document.lines.length);
  const offset = document.convert.offset(position);
  return items(document, suggestInConfig(text, fileName(document.uri), offset), offset, offer);
}

function items(document: OpenDocument, suggestions: readonly Suggestion[], offset: number, offer: Offer): CompletionItem[] {
  const taken = offer.multiLineCompletion ? suggestions : inOneLine(suggestions);
  const near = narrowed(taken, ({ span }) => document.slice(span.start, Math.max(span.start, offset)));
  return near.map((suggestion, index) => item(document, suggestion, index, offer));
}

/** Other documents are looked at when a source wants to know of them. */
function elsewhereOf(document: OpenDocument, workspace: Workspace): Elsewhere {
  const key = uriKey(document.uri);
  return {
    incidents: (prefix) =>
      workspace
        .index(document)
        .incidentsFrom(prefix, key)
        .map(({ facts: { ids, title, date } }) => ({ id: ids[0]?.id ?? '', title, date })),
    people: () => workspace.index(document).people(key),
  };
}

function item(
  document: OpenDocument,
  { label, detail, documentation, kind, span, text, filter }: Suggestion,
  index: number,
  offer: Offer,
): CompletionItem {
  return {
    label,
    kind: kinds[kind],
    ...(detail === undefined ? {} : { detail }),
    ...(documentation === undefined ? {} : { documentation: content(documentation, offer.markdownCompletion) }),
    sortText: String(index).padStart(3, '0'),
    ...(filter === undefined ? {} : { filterText: filter }),
    ...(offer.snippets ? { insertTextFormat: snippetFormat } : {}),
    textEdit: plainEdit(document, { span, text }, !offer.snippets),
  };
}
