/** Incidents, owners and open action items of the workspace, by name. */
import type { SymbolKind, WorkspaceSymbol, WorkspaceSymbolParams } from 'vscode-languageserver-protocol';
import type { IndexEntry } from '../../core/index.ts';
import type { CancellationToken } from '../connection.ts';
import { count } from '../durations.ts';
import type { Feature } from '../feature.ts';
import type { Host } from '../host.ts';
import type { Offer } from '../offer.ts';
import * as is from '../params.ts';
import { rangeOf, type Place } from '../workspace/place.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** More are no help to anybody. */
const most = 300;
/** Nobody waits longer (milliseconds) for an answer: then it is of what has been read so far. */
const patience = 800;

/** Best kinds first; each ends with one that every client knows. */
const kinds: Readonly<Record<IndexEntry<Place>['kind'], readonly SymbolKind[]>> = { incident: [24, 1], owner: [19, 13], item: [8] };

export const workspaceSymbols: Feature = {
  capabilities: () => ({ workspaceSymbolProvider: true }),

  register({ connection, offer, host, workspace }) {
    connection.onRequest<WorkspaceSymbolParams>('workspace/symbol', is.object({ query: is.string }), async ({ query }, token) => {
      await soonReady(workspace, host, token);
      return workspace
        .index()
        .find(query, most)
        .map((entry) => symbol(entry, workspace, offer));
    });
  },
};

async function soonReady(workspace: Workspace, host: Host, token: CancellationToken): Promise<void> {
  let callOff = (): void => undefined;
  const late = new Promise<void>((resolve) => {
    callOff = host.after(patience, resolve);
  });
  await Promise.race([workspace.ready(token), late]);
  callOff();
}

function symbol(entry: IndexEntry<Place>, workspace: Workspace, offer: Offer): WorkspaceSymbol {
  const wanted = kinds[entry.kind];
  const container = containerName(entry);
  return {
    name: entry.name,
    kind: wanted.find((kind) => offer.symbolKinds?.includes(kind)) ?? wanted.at(-1) ?? 1,
    location: { uri: workspace.uri(entry.document), range: rangeOf(entry.place) },
    ...(container === '' ? {} : { containerName: container }),
  };
}

/** What tells it apart from others of the same name. */
function containerName(entry: IndexEntry<Place>): string {
  const { ids, title, date, severity } = entry.facts;
  if (entry.kind === 'incident') return [date, severity].filter(Boolean).join(', ');
  if (entry.kind === 'owner') return count(entry.open, 'open action item');
  const { owner, due } = entry.item;
  return [ids[0]?.id ?? title, owner, due && `due ${due}`].filter(Boolean).join(', ');
}
