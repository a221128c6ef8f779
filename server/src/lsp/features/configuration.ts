/** Follows changes of settings: the client's own, those in configuration files, and the folders they belong to. */
import type { DidChangeConfigurationParams, DidChangeWorkspaceFoldersParams } from 'vscode-languageserver-protocol';
import type { Feature } from '../feature.ts';
import * as is from '../params.ts';

const watched = is.object({ changes: is.array(is.object({ uri: is.string })) });
const folders = is.array(is.object({ uri: is.string, name: is.string }));

export const configuration: Feature = {
  capabilities: (offer) =>
    offer.workspaceFolders ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } } : {},

  register({ connection, session, offer }) {
    connection.onNotification<DidChangeConfigurationParams>('workspace/didChangeConfiguration', is.object({}), ({ settings }) => {
      const all = settings as { postmortem?: unknown } | null | undefined;
      void session.reconfigure(all?.postmortem ?? all);
    });
    connection.onNotification('workspace/didChangeWatchedFiles', watched, () => void session.reconfigure());
    connection.onNotification<DidChangeWorkspaceFoldersParams>(
      'workspace/didChangeWorkspaceFolders',
      is.object({ event: is.object({ added: folders, removed: folders }) }),
      ({ event }) => {
        const uris = (list: readonly { uri: string }[]): string[] => list.map(({ uri }) => uri);
        session.settings.changeFolders(uris(event.added), uris(event.removed));
        void session.reconfigure();
      },
    );
    connection.onNotification('initialized', is.anything, () => {
      const registrations = [
        ...(offer.configurationRegistration
          ? [{ id: 'configuration', method: 'workspace/didChangeConfiguration', registerOptions: { section: 'postmortem' } }]
          : []),
        ...(offer.fileWatching
          ? [
              {
                id: 'files',
                method: 'workspace/didChangeWatchedFiles',
                registerOptions: { watchers: [{ globPattern: '**/.postmortem.{json,jsonc,yaml,yml}' }] },
              },
            ]
          : []),
      ];
      // A client may refuse; then settings are those of the time a document was opened.
      if (registrations.length > 0) connection.request('client/registerCapability', { registrations }).catch(() => undefined);
    });
  },
};
