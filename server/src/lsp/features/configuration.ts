/** Follows changes of settings: the client's own, those in configuration files, and the folders they belong to. */
import type {
  DidChangeConfigurationParams,
  DidChangeWatchedFilesParams,
  DidChangeWorkspaceFoldersParams,
} from 'vscode-languageserver-protocol';
import { isConfigFile } from '../configDocuments.ts';
import type { Feature } from '../feature.ts';
import * as is from '../params.ts';

const watched = is.object({ changes: is.array(is.object({ uri: is.string, type: is.integer })) });
const deleted = 3;

/** Settings, what is left out of the workspace, what is in it; and what is deleted, since the files of a folder go without a word when it goes. */
const watchers = [
  { globPattern: '**/.postmortem.{json,jsonc,yaml,yml}' },
  { globPattern: '**/.gitignore' },
  { globPattern: '**/*.{md,markdn,markdown,mdown,mdtext,mdtxt,mdwn,mkd,mkdn}' },
  { globPattern: '**/*', kind: 4 },
];
const folders = is.array(is.object({ uri: is.string, name: is.string }));

export const configuration: Feature = {
  capabilities: (offer) =>
    offer.workspaceFolders ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } } : {},

  register({ connection, session, offer, workspace }) {
    connection.onNotification<DidChangeConfigurationParams>('workspace/didChangeConfiguration', is.object({}), ({ settings }) => {
      const all = settings as { postmortem?: unknown } | null | undefined;
      void session.reconfigure(all?.postmortem ?? all);
    });
    connection.onNotification<DidChangeWatchedFilesParams>('workspace/didChangeWatchedFiles', watched, ({ changes }) => {
      if (changes.some(({ uri }) => isConfigFile(uri))) void session.reconfigure();
      workspace.filesChanged(changes.map(({ uri, type }) => ({ uri, deleted: type === deleted })));
    });
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
                registerOptions: { watchers },
              },
            ]
          : []),
      ];
      // A client may refuse; then settings are those of the time a document was opened.
      if (registrations.length > 0) connection.request('client/registerCapability', { registrations }).catch(() => undefined);
    });
  },
};
