/** What a feature is: one file under `features/`, one line in its index. */
import type { ServerCapabilities } from 'vscode-languageserver-protocol';
import type { ConfigDocuments } from './configDocuments.ts';
import type { Connection } from './connection.ts';
import type { Host } from './host.ts';
import type { Offer } from './offer.ts';
import type { Session } from './session.ts';
import type { Workspace } from './workspace/workspace.ts';

export interface Server {
  readonly connection: Connection;
  readonly session: Session;
  readonly configs: ConfigDocuments;
  readonly offer: Offer;
  readonly host: Host;
  readonly workspace: Workspace;
}

export interface Feature {
  /** What the server says of it; nothing when the client cannot use it. */
  capabilities?(offer: Offer): Partial<ServerCapabilities>;
  /** Called once, when the client's offer is known and before any of its documents. */
  register(server: Server): void;
}
