/** Follows changes of settings: the client's own and those in configuration files. */
import type { Feature } from '../feature.ts';
import * as is from '../params.ts';

const watched = is.object({ changes: is.array(is.object({ uri: is.string })) });

export const configuration: Feature = {
  register({ connection, session, offer }) {
    const again = (): void => void session.reconfigure();
    connection.onNotification('workspace/didChangeConfiguration', is.anything, again);
    connection.onNotification('workspace/didChangeWatchedFiles', watched, again);
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
