/** The outline with what the sections hold: timeline entries, whys, action items. Left to the editor where it has an outline of its own. */
import type { DocumentSymbol, SymbolInformation, SymbolKind } from 'vscode-languageserver-protocol';
import type { Postmortem, Span, Why } from '../../core/index.ts';
import { isoDate } from '../dates.ts';
import type { OpenDocument } from '../document.ts';
import type { Feature } from '../feature.ts';
import * as is from '../params.ts';
import { timesOf } from '../timelineTimes.ts';

/** A line of the outline before it has its place. */
interface Entry {
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly span: Span;
  readonly title: Span;
}

const kinds = { section: 15, event: 24, why: 20, item: 8 } as const;

/** Names longer than this are cut. */
const maxName = 100;

export const documentSymbols: Feature = {
  capabilities: (offer) => (offer.builtInMarkdown ? {} : { documentSymbolProvider: true }),

  register({ connection, session, offer }) {
    if (offer.builtInMarkdown) return;
    connection.onRequest('textDocument/documentSymbol', is.textDocumentParams, ({ textDocument }: { textDocument: { uri: string } }) =>
      session.when<DocumentSymbol[] | SymbolInformation[]>(textDocument.uri, [], (document) => {
        const postmortem = document.analysis()?.postmortem;
        if (!postmortem?.recognition.postmortem) return [];
        const symbols = tree(document, entries(postmortem));
        return offer.symbolTree ? symbols : flat(document.uri, symbols);
      }),
    );
  },
};

function entries({ sections, timeline, fiveWhys, actionItems }: Postmortem): Entry[] {
  const events = timeline ? timesOf(timeline) : [];
  // An entry under a heading of its own is that heading.
  const taken = new Set(events.map(({ entry }) => entry.span.start));
  return [
    ...sections
      .filter(({ span }) => !taken.has(span.start))
      .map(({ title, span, titleSpan }): Entry => ({ name: title, detail: '', kind: kinds.section, span, title: titleSpan })),
    ...events.map(({ entry, shown }): Entry => {
      const name = [shown, entry.text.value].filter(Boolean).join(' ');
      return { name, detail: entry.owner?.value ?? '', kind: kinds.event, span: entry.span, title: entry.time?.span ?? entry.text.span };
    }),
    ...fiveWhys.flatMap(({ whys }) => whys.flatMap(whyEntries)),
    ...actionItems.map(({ text, span, owner, due, status }): Entry => {
      const detail = [owner?.value, due?.date && isoDate(due.date), status?.value].filter(Boolean).join(', ');
      return { name: text.value, detail, kind: kinds.item, span, title: text.span };
    }),
  ];
}

function whyEntries({ question, answer, span, children }: Why): Entry[] {
  const title = question ?? answer;
  const name = [question?.value, answer?.value].filter(Boolean).join(' ');
  const own = title ? [{ name, detail: '', kind: kinds.why, span, title: title.span }] : [];
  return [...own, ...children.flatMap(whyEntries)];
}

/** Puts each entry into the smallest one that holds all of it. */
function tree(document: OpenDocument, flatEntries: readonly Entry[]): DocumentSymbol[] {
  const ordered = flatEntries.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const roots: DocumentSymbol[] = [];
  const open: { readonly end: number; readonly children: DocumentSymbol[] }[] = [];
  for (const entry of ordered) {
    while (open.length > 0 && (open.at(-1)?.end ?? 0) < entry.span.end) open.pop();
    const children: DocumentSymbol[] = [];
    (open.at(-1)?.children ?? roots).push({ ...symbol(document, entry), children });
    open.push({ end: entry.span.end, children });
  }
  return roots;
}

function symbol({ convert }: OpenDocument, { name, detail, kind, span, title }: Entry): DocumentSymbol {
  const inside = { start: Math.max(span.start, title.start), end: Math.min(span.end, title.end) };
  const shown = name.replace(/\s+/g, ' ').trim();
  return {
    name: shown.length > maxName ? `${Array.from(shown).slice(0, maxName).join('')}…` : shown || '–',
    ...(detail === '' ? {} : { detail }),
    kind,
    range: convert.range(span),
    selectionRange: convert.range(inside.start <= inside.end ? inside : { start: span.start, end: span.start }),
  };
}

function flat(uri: string, symbols: readonly DocumentSymbol[], container?: string): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children }) => [
    { name, kind, location: { uri, range }, ...(container === undefined ? {} : { containerName: container }) },
    ...flat(uri, children ?? [], name),
  ]);
}
