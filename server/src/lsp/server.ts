/** The server: answers `initialize`, and lets each feature add itself. */
import type { InitializeParams, InitializeResult } from 'vscode-languageserver-protocol';
import { version } from '../../../package.json';
import type { Rule } from '../core/index.ts';
import { editRequest, newRequest, openItemsRequest, overviewRequest, type InitializationOptions } from '../protocol.ts';
import { ConfigDocuments } from './configDocuments.ts';
import { Connection } from './connection.ts';
import { features } from './features/index.ts';
import type { Host } from './host.ts';
import { readOffer } from './offer.ts';
import * as is from './params.ts';
import { Session } from './session.ts';
import { SettingsSource } from './settings.ts';
import type { Transport } from './transport.ts';
import { Workspace } from './workspace/workspace.ts';

const initializeParams = is.object({
  capabilities: is.object({}),
  processId: is.optional(is.integer),
  rootUri: is.optional(is.string),
  workspaceFolders: is.optional(is.array(is.object({ uri: is.string, name: is.string }))),
});

/** Serves one client until it says `exit` or goes away. Tests bring rules of their own. */
export function startServer(transport: Transport, host: Host, rules?: readonly Rule[]): void {
  const connection = new Connection(transport, host);
  connection.onInitialize(initializeParams, (params): InitializeResult => {
    if (params.processId) host.watchProcess(params.processId);
    const offer = readOffer(params);
    const options = (params.initializationOptions ?? {}) as InitializationOptions;
    const session = new Session(
      connection,
      host,
      offer,
      new SettingsSource(connection, host, offer, options.settings, foldersOf(params)),
      rules,
    );
    const workspace = new Workspace(connection, session, host, offer);
    const configs = new ConfigDocuments(connection);
    for (const feature of features) feature.register({ connection, session, configs, offer, host, workspace });
    return {
      capabilities: Object.assign(
        {
          // A client that offered none may be told of UTF-16 only.
          positionEncoding: params.capabilities.general?.positionEncodings || offer.encoding === 'utf-16' ? offer.encoding : undefined,
          experimental: { postmortem: [overviewRequest, editRequest, newRequest, openItemsRequest] },
        },
        ...features.map((feature) => feature.capabilities?.(offer)),
      ),
      serverInfo: { name: 'Postmortem', version },
    };
  });
  connection.listen();
}

/** URIs of the folders that the client works in; older clients name one. */
function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  return workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
}
