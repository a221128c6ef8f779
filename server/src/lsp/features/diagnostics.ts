/** Findings, asked for by the client where it can, else pushed with the version they are of; never both. */
import type { DocumentDiagnosticParams } from 'vscode-languageserver-protocol';
import { Json } from '../connection.ts';
import type { OpenDocument } from '../document.ts';
import type { Feature } from '../feature.ts';
import { shownFindings, toDiagnostics } from '../findings.ts';
import * as is from '../params.ts';
import { typingPause } from '../typing.ts';

const pullParams = is.object({
  textDocument: is.textDocument,
  identifier: is.optional(is.string),
  previousResultId: is.optional(is.string),
});

/** What was last told of a document. */
interface Told {
  /** Changes when and only when `items` does. */
  readonly id: string;
  /** A JSON array of diagnostics. */
  readonly items: string;
}

export const diagnostics: Feature = {
  capabilities: (offer) =>
    offer.pull ? { diagnosticProvider: { identifier: 'postmortem', interFileDependencies: false, workspaceDiagnostics: false } } : {},

  register({ connection, session, offer, host }) {
    const told = new WeakMap<OpenDocument, Told>();
    const pauses = new WeakMap<OpenDocument, () => void>();
    const failures = new WeakMap<OpenDocument, string>();
    const run = host.now().getTime().toString(36);
    let changes = 0;

    const tell = (document: OpenDocument): Told => {
      const before = told.get(document);
      if (before && !document.due) return before;
      const items = JSON.stringify(toDiagnostics(shownFindings(document), document, offer));
      if (before?.items === items) return before;
      const now = { id: `${run}.${++changes}`, items };
      told.set(document, now);
      return now;
    };

    const push = (document: OpenDocument, items: string): void => {
      const version = offer.versionedPush ? `"version":${document.version},` : '';
      connection.notify(
        'textDocument/publishDiagnostics',
        new Json(`{"uri":${JSON.stringify(document.uri)},${version}"diagnostics":${items}}`),
      );
    };

    /** Rules that threw are left out for this version; said once, until others do. */
    const logFailures = (document: OpenDocument): void => {
      const failed =
        document.analysis()?.failures.map(({ rule, message }) => `the rule ${rule} failed and is switched off: ${message}`) ?? [];
      const lines = document.failure === undefined ? failed : [...failed, `the document is not judged: ${document.failure}`];
      if (lines.join() === (failures.get(document) ?? '')) return;
      failures.set(document, lines.join());
      for (const line of lines) session.log('error', `${document.uri}, version ${document.version}: ${line}`);
    };

    connection.onRequest<DocumentDiagnosticParams>('textDocument/diagnostic', pullParams, (params) =>
      session.when<unknown>(params.textDocument.uri, { kind: 'full', items: [] }, (document) => {
        const { id, items } = tell(document);
        return params.previousResultId === id
          ? { kind: 'unchanged', resultId: id }
          : new Json(`{"kind":"full","resultId":"${id}","items":${items}}`);
      }),
    );

    session.onChanged((document, cause) => {
      if (!offer.pull) push(document, tell(document).items);
      else if (cause !== 'client' && offer.diagnosticRefresh) connection.request('workspace/diagnostic/refresh').catch(() => undefined);
      logFailures(document);
      pauses.get(document)?.();
      if (!document.typing.busy) return;
      pauses.set(
        document,
        host.after(typingPause, () => document.typing.end() && session.touch(document, 'server')),
      );
    });

    session.onClosed((document) => {
      pauses.get(document)?.();
      if (!offer.pull) push(document, '[]');
    });
  },
};
