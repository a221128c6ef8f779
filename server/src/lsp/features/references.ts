/** Everywhere in the workspace where the person, team or incident under the cursor is named. */
import type { Location, ReferenceParams } from 'vscode-languageserver-protocol';
import type { Feature } from '../feature.ts';
import { nameAt, occurrences } from '../names.ts';
import * as is from '../params.ts';
import { uriKey } from '../uri.ts';
import { documentsNaming } from '../workspace/naming.ts';
import { rangeOf } from '../workspace/place.ts';

const referenceParams = is.object({
  textDocument: is.textDocument,
  position: is.position,
  context: is.object({ includeDeclaration: is.boolean }),
});

export const references: Feature = {
  capabilities: () => ({ referencesProvider: true }),

  register({ connection, session, workspace }) {
    connection.onRequest<ReferenceParams>('textDocument/references', referenceParams, ({ textDocument, position, context }, token) =>
      session.when<Promise<Location[]> | null>(textDocument.uri, null, (document) => {
        const found = nameAt(document, document.convert.offset(position));
        return found ? locations(found.name, context.includeDeclaration) : null;

        async function locations(name: string, withDeclaration: boolean): Promise<Location[]> {
          await workspace.ready(token);
          const documents = await documentsNaming(workspace, document, name);
          const declared = new Set(withDeclaration ? [] : workspace.index().incident(name).map(declaration(name)));
          return documents
            .flatMap(({ document: { uri, convert }, document: one }) =>
              occurrences(one, name).map((span) => ({ uri, range: convert.range(span) })),
            )
            .filter((location) => !declared.has(keyOf(location)));
        }
      }),
    );
  },
};

type Declared = Parameters<typeof rangeOf>[0];

/** Where an incident gets its id. */
function declaration(name: string) {
  return ({ document, facts }: { document: string; facts: { ids: readonly { id: string; place: Declared }[] } }): string => {
    const place = facts.ids.find(({ id }) => id === name)?.place;
    return place ? keyOf({ uri: document, range: rangeOf(place) }) : '';
  };
}

const keyOf = ({ uri, range }: Location): string => `${uriKey(uri)} ${range.start.line}:${range.start.character}`;
