/** Mistakes in configuration files, shown where they are made: pushed, because nobody has to have the file open. */
import type { Diagnostic } from 'vscode-languageserver-protocol';
import type { ConfigFile } from '../configFiles.ts';
import { Converter } from '../convert.ts';
import type { Feature, Server } from '../feature.ts';
import { LineTable } from '../lineTable.ts';
import type { Offer } from '../offer.ts';

const warning = 2;

export const configProblems: Feature = {
  register({ connection, session, offer }: Server) {
    const shown = new Set<string>();
    const publish = (uri: string, diagnostics: readonly Diagnostic[]): void => {
      if (offer.push) connection.notify('textDocument/publishDiagnostics', { uri, diagnostics });
    };
    session.settings.onRead((file) => {
      if (!file) {
        for (const uri of shown) publish(uri, []);
        shown.clear();
      } else if (file.config.problems.length > 0) {
        shown.add(file.uri);
        publish(file.uri, toDiagnostics(file, offer));
        for (const { message } of file.config.problems) session.log('warning', `${file.uri}: ${message}`);
      }
    });
  },
};

function toDiagnostics({ uri, text, config }: ConfigFile, offer: Offer): Diagnostic[] {
  const convert = new Converter({ lines: new LineTable(text), slice: (start, end) => text.slice(start, end) }, offer.encoding);
  // With the schema that comes with our extension VS Code reports the rest itself, in JSON files only.
  const bySchema = offer.builtInMarkdown && /\.jsonc?$/.test(uri);
  return config.problems
    .filter(({ beyondSchema }) => beyondSchema === true || !bySchema)
    .map(({ message, span }) => ({ range: convert.range(span), severity: warning, source: 'postmortem', message }));
}
