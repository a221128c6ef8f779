/** Mistakes in configuration files, shown where they are made: pushed, because nobody has to have the file open. */
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { readConfig, type Config } from '../../core/index.ts';
import { Converter } from '../convert.ts';
import type { Feature, Server } from '../feature.ts';
import { LineTable } from '../lineTable.ts';
import type { Offer } from '../offer.ts';
import { fileName } from '../uri.ts';

const warning = 2;

export const configProblems: Feature = {
  register({ connection, session, configs, offer }: Server) {
    /** Those of files as they are on the disk. */
    const onDisk = new Map<string, readonly Diagnostic[]>();
    const publish = (uri: string, diagnostics: readonly Diagnostic[], version?: number): void => {
      const versioned = version !== undefined && offer.versionedPush ? { version } : {};
      if (offer.push) connection.notify('textDocument/publishDiagnostics', { uri, ...versioned, diagnostics });
    };
    session.settings.onRead((file) => {
      if (!file) {
        for (const uri of onDisk.keys()) if (!configs.get(uri)) publish(uri, []);
        onDisk.clear();
      } else if (file.config.problems.length > 0) {
        const { uri, text, config } = file;
        const convert = new Converter({ lines: new LineTable(text), slice: (start, end) => text.slice(start, end) }, offer.encoding);
        const found = toDiagnostics(uri, config, convert, offer);
        onDisk.set(uri, found);
        if (!configs.get(uri)) publish(uri, found);
        for (const { message } of config.problems) session.log('warning', `${uri}: ${message}`);
      }
    });
    // The user sees what is being written, not what was saved last.
    configs.onChanged((uri, document) => {
      if (!document) publish(uri, onDisk.get(uri) ?? []);
      else if (!document.lost) {
        const text = document.slice(0, document.lines.length);
        publish(uri, toDiagnostics(uri, readConfig(text, fileName(uri)), document.convert, offer), document.version);
      }
    });
  },
};

function toDiagnostics(uri: string, { problems }: Config, convert: Converter, offer: Offer): Diagnostic[] {
  // With the schema that comes with our extension VS Code reports the rest itself, in JSON files only.
  const bySchema = offer.builtInMarkdown && /\.jsonc?$/.test(uri);
  return problems
    .filter(({ beyondSchema }) => beyondSchema === true || !bySchema)
    .map(({ message, span }) => ({ range: convert.range(span), severity: warning, source: 'postmortem', message }));
}
