/** Ticket and incident ids lead to where they are kept, by the address patterns of the settings. */
import type { DocumentLink } from 'vscode-languageserver-protocol';
import type { Postmortem, Settings, Span } from '../../core/index.ts';
import type { Feature } from '../feature.ts';
import * as is from '../params.ts';

/** A team's patterns are tried on texts up to this length (UTF-16 units), */
const maxKey = 40;
/** and have to be free of repeated groups: so none of them can run away. */
const repeatedGroup = /\)[*+{]/;

export const documentLinks: Feature = {
  capabilities: () => ({ documentLinkProvider: {} }),

  register({ connection, session, offer }) {
    connection.onRequest('textDocument/documentLink', is.textDocumentParams, ({ textDocument }: { textDocument: { uri: string } }) =>
      session.when<DocumentLink[]>(textDocument.uri, [], (document) => {
        const postmortem = document.analysis()?.postmortem;
        if (!postmortem?.recognition.postmortem) return [];
        const patterns = compile(document.settings);
        return keys(postmortem, (span) => document.text(span)).flatMap(({ value, span }) => {
          const target = address(value, patterns);
          if (target === undefined) return [];
          return [{ range: document.convert.range(span), target, ...(offer.linkTooltips ? { tooltip: `Open ${value}` } : {}) }];
        });
      }),
    );
  },
};

interface Key {
  readonly value: string;
  readonly span: Span;
}

interface TicketPattern {
  readonly whole: RegExp;
  readonly url: string;
}

function compile({ tickets }: Settings): readonly TicketPattern[] {
  return tickets.flatMap(({ pattern, url }) => {
    if (url === undefined || repeatedGroup.test(pattern)) return [];
    try {
      return [{ whole: new RegExp(`^(?:${pattern})$`, 'u'), url }];
    } catch {
      return [];
    }
  });
}

/** Every id that the document holds, each place once. */
function keys({ actionItems, related, metadata }: Postmortem, text: (span: Span) => string): readonly Key[] {
  const found: readonly Key[] = [
    ...actionItems.flatMap(({ links }) => links),
    ...related,
    ...metadata.filter(({ key }) => key === 'incident').map(({ value, valueSpan }) => ({ value, span: valueSpan })),
  ];
  const places = found.flatMap(({ value, span }) => {
    // The line of a related incident holds more than its id.
    const at = text(span).indexOf(value);
    return at < 0 ? [] : [{ value, span: { start: span.start + at, end: span.start + at + value.length } }];
  });
  return [...new Map(places.map((key) => [key.span.start, key])).values()];
}

/** `$0` stands for the id, `$1` to `$9` for its groups; only addresses of the web are given. */
function address(key: string, patterns: readonly TicketPattern[]): string | undefined {
  if (key.length > maxKey) return undefined;
  for (const { whole, url } of patterns) {
    const found = whole.exec(key);
    if (!found) continue;
    const target = url.replace(/\$(\d)/g, (_, group: string) => encodeURIComponent(found[Number(group)] ?? ''));
    return /^https?:\/\//i.test(target) ? target : undefined;
  }
  return undefined;
}
