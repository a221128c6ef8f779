/** From the id of an incident, or from a link to another postmortem, to its file. */
import type { DefinitionParams, Location, LocationLink } from 'vscode-languageserver-protocol';
import { fileLinks, mentionedIds, overlaps, ownIds, type Postmortem, type Span } from '../../core/index.ts';
import type { CancellationToken } from '../connection.ts';
import type { OpenDocument } from '../document.ts';
import type { Feature } from '../feature.ts';
import type { Offer } from '../offer.ts';
import * as is from '../params.ts';
import { uriKey } from '../uri.ts';
import { rangeOf } from '../workspace/place.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What stands at the place: it means these documents of the index. */
interface Pointer {
  readonly span: Span;
  readonly documents: (workspace: Workspace) => readonly string[];
  /** The id that is looked for there; undefined for the title. */
  readonly id: string | undefined;
}

export const definition: Feature = {
  capabilities: () => ({ definitionProvider: true }),

  register({ connection, session, offer, workspace }) {
    connection.onRequest<DefinitionParams>('textDocument/definition', is.positionParams, ({ textDocument, position }, token) =>
      session.when<Promise<Location[] | LocationLink[] | null> | null>(textDocument.uri, null, (document) => {
        const postmortem = document.analysis()?.postmortem;
        if (!postmortem?.recognition.postmortem) return null;
        const pointer = pointerAt(postmortem, document, document.convert.offset(position), offer);
        if (!pointer) return null;
        const origin = document.convert.range(pointer.span);
        return targets(pointer, workspace, token).then((found) => {
          if (found.length === 0) return null;
          return offer.definitionLinks
            ? found.map(({ uri, range }) => ({
                originSelectionRange: origin,
                targetUri: uri,
                targetRange: range,
                targetSelectionRange: range,
              }))
            : found;
        });
      }),
    );
  },
};

function pointerAt(postmortem: Postmortem, document: OpenDocument, offset: number, offer: Offer): Pointer | undefined {
  const here = ({ span }: { readonly span: Span }): boolean => overlaps(span, { start: offset, end: offset });
  const known = [...mentionedIds(postmortem).filter(({ linked }) => !linked), ...ownIds(postmortem, undefined)].find(here);
  if (known)
    return {
      span: known.span,
      id: known.id,
      documents: (at) =>
        at
          .index()
          .incident(known.id)
          .map((one) => one.document),
    };
  // An editor with Markdown support of its own follows links by itself.
  const link = offer.builtInMarkdown ? undefined : fileLinks(postmortem).find(here);
  const target = link && resolved(link.href, document.uri);
  return link && target !== undefined
    ? { span: link.span, id: undefined, documents: (at) => (at.index().facts(target) ? [target] : []) }
    : undefined;
}

async function targets({ documents, id }: Pointer, workspace: Workspace, token: CancellationToken): Promise<Location[]> {
  await workspace.ready(token);
  const found: Location[] = [];
  for (const key of documents(workspace)) {
    // Where it leads there has to be a file, and the place has to be that of its present text.
    const read = await workspace.read(key);
    if (read?.changed) await workspace.ready(token);
    const facts = workspace.index().facts(key);
    const place = facts?.ids.find((one) => one.id === id)?.place ?? facts?.place;
    if (read && place) found.push({ uri: workspace.uri(key), range: rangeOf(place) });
  }
  return found;
}

/** The key of the document that a link leads to. */
function resolved(href: string, from: string): string | undefined {
  try {
    const { protocol, host, pathname } = new URL(href, from);
    return uriKey(`${protocol}//${host}${pathname}`);
  } catch {
    return undefined;
  }
}
