/** Ids of other incidents lead to their files, all other ids of tickets and incidents to where the settings say that they are kept. */
import type { DocumentLink } from 'vscode-languageserver-protocol';
import { mentionedIds, type Postmortem, type Span } from '../../core/index.ts';
import type { OpenDocument } from '../document.ts';
import type { Feature } from '../feature.ts';
import type { Host } from '../host.ts';
import * as is from '../params.ts';
import { addressesOf } from '../ticketAddress.ts';
import { uriKey } from '../uri.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Nobody waits longer (milliseconds) for files to be read. */
const patience = 5_000;

export const documentLinks: Feature = {
  capabilities: () => ({ documentLinkProvider: {} }),

  register({ connection, session, offer, host, workspace }) {
    const read = (document: OpenDocument): { readonly links: DocumentLink[]; readonly unknown: boolean } => {
      const postmortem = document.analysis()?.postmortem;
      if (!postmortem?.recognition.postmortem) return { links: [], unknown: false };
      const address = addressesOf(document.settings);
      const { found, unknown } = targets(
        keys(postmortem, (span) => document.text(span)),
        (id) => file(id, document),
        address,
      );
      const links = found.map(({ value, span, target }) => ({
        range: document.convert.range(span),
        target,
        ...(offer.linkTooltips ? { tooltip: `Open ${value}` } : {}),
      }));
      return { links, unknown };
    };
    const file = (id: string, document: OpenDocument): string | undefined => {
      const [one] = workspace.index(document).incident(id, uriKey(document.uri));
      return one && workspace.uri(one.document);
    };

    connection.onRequest(
      'textDocument/documentLink',
      is.textDocumentParams,
      ({ textDocument: { uri } }: { textDocument: { uri: string } }) =>
        session.when<DocumentLink[] | Promise<DocumentLink[]>>(uri, [], (document) => {
          const { links, unknown } = read(document);
          // Clients do not ask again before the text changes: where an id may still turn out to have a file, they wait.
          if (!unknown || !workspace.reading) return links;
          return settled(workspace, host).then(() => session.when<DocumentLink[]>(uri, [], (now) => read(now).links));
        }),
    );
  },
};

interface Key {
  readonly value: string;
  readonly span: Span;
}

/** Each key with where it leads. `unknown`: there is one that leads nowhere. */
function targets(all: readonly Key[], ...ways: readonly ((id: string) => string | undefined)[]) {
  const found: (Key & { readonly target: string })[] = [];
  for (const key of all) {
    const target = ways.map((way) => way(key.value)).find((one) => one !== undefined);
    if (target !== undefined) found.push({ ...key, target });
  }
  return { found, unknown: found.length < all.length };
}

async function settled(workspace: Workspace, host: Host): Promise<void> {
  let callOff = (): void => undefined;
  const late = new Promise<void>((resolve) => {
    callOff = host.after(patience, resolve);
  });
  await Promise.race([workspace.settled(), late]);
  callOff();
}

/** Every id that the document holds, each place once; what is a link already is left out. */
function keys(postmortem: Postmortem, text: (span: Span) => string): readonly Key[] {
  const { actionItems, metadata } = postmortem;
  const found: readonly Key[] = [
    ...actionItems.flatMap(({ links }) => links),
    ...metadata.filter(({ key }) => key === 'incident').map(({ value, valueSpan }) => ({ value, span: valueSpan })),
    ...mentionedIds(postmortem)
      .filter(({ linked }) => !linked)
      .map(({ id, span }) => ({ value: id, span })),
  ];
  const places = found.flatMap(({ value, span }) => {
    const at = text(span).indexOf(value);
    return at < 0 ? [] : [{ value, span: { start: span.start + at, end: span.start + at + value.length } }];
  });
  return [...new Map(places.map((key) => [key.span.start, key])).values()].toSorted((a, b) => a.span.start - b.span.start);
}
