// Features of the client library that our server never offers: to the server they say nothing, and no editor hears of them.
import { standIn } from '../../server/stubs/standIn.mjs';

/** Names of classes by file. `capabilities.test.ts` holds these against what the server declares. */
export const features = {
  callHierarchy: ['CallHierarchyFeature'],
  colorProvider: ['ColorProviderFeature'],
  declaration: ['DeclarationFeature'],
  fileOperations: [
    'DidCreateFilesFeature',
    'DidDeleteFilesFeature',
    'DidRenameFilesFeature',
    'WillCreateFilesFeature',
    'WillDeleteFilesFeature',
    'WillRenameFilesFeature',
  ],
  implementation: ['ImplementationFeature'],
  inlineCompletion: ['InlineCompletionItemFeature'],
  inlineValue: ['InlineValueFeature'],
  linkedEditingRange: ['LinkedEditingFeature'],
  notebook: ['NotebookDocumentSyncFeature'],
  signatureHelp: ['SignatureHelpFeature'],
  textDocumentContent: ['TextDocumentContentFeature'],
  typeDefinition: ['TypeDefinitionFeature'],
  typeHierarchy: ['TypeHierarchyFeature'],
};

const silent = `class {
  fillClientCapabilities() {}
  initialize() {}
  getState() { return { kind: 'static' }; }
  clear() {}
}`;

/** The server takes no notebooks. What shows findings asks this feature when cells open, change and close: never. */
const notebooks = `
  const { NotebookDocumentSyncRegistrationType } = require('vscode-languageserver-protocol');
  const never = () => ({ dispose() {} });
  exports.NotebookDocumentSyncFeature = class extends ${silent} {
    static CellScheme = 'vscode-notebook-cell';
    registrationType = NotebookDocumentSyncRegistrationType.type;
    register() {}
    handles() { return false; }
    unregister() {}
    onOpenNotificationSent = never;
    onChangeNotificationSent = never;
    onSaveNotificationSent = never;
    onCloseNotificationSent = never;
  };`;

/** Doors to all names of the protocol: to copy hundreds from one to the next takes a tenth of the time of loading. Here are those that are asked for. */
const doors = {
  'vscode-languageserver-protocol/lib/node/main.js': "module.exports = require('vscode-jsonrpc/node');",
  'vscode-languageclient/lib/common/api.js': "module.exports = require('./client');",
};

export const leftOut = standIn({
  ...doors,
  ...Object.fromEntries(
    Object.entries(features).map(([file, names]) => [
      `vscode-languageclient/lib/common/${file}.js`,
      `${names.map((name) => `exports.${name} = `).join('')}${silent};`,
    ]),
  ),
  'vscode-languageclient/lib/common/notebook.js': notebooks,
});
