// Modules within libraries that the server and the terminal program never reach. Whole packages are left out by `alias`.
import { standIn } from './standIn.mjs';

/** Offers of the server library for single parts of the protocol: each is laid over a class of its connection. We register methods by name. */
const offers = Object.entries({
  callHierarchy: 'CallHierarchyFeature',
  configuration: 'ConfigurationFeature',
  diagnostic: 'DiagnosticFeature',
  fileOperations: 'FileOperationsFeature',
  foldingRange: 'FoldingRangeFeature',
  inlayHint: 'InlayHintFeature',
  inlineCompletion: 'InlineCompletionFeature',
  inlineValue: 'InlineValueFeature',
  linkedEditingRange: 'LinkedEditingRangeFeature',
  moniker: 'MonikerFeature',
  notebook: 'NotebookSyncFeature',
  semanticTokens: 'SemanticTokensFeature',
  showDocument: 'ShowDocumentFeature',
  textDocumentContent: 'TextDocumentContentFeature',
  typeHierarchy: 'TypeHierarchyFeature',
  workspaceFolder: 'WorkspaceFoldersFeature',
}).map(([file, name]) => [`vscode-languageserver/lib/common/${file}.js`, `exports.${name} = (Base) => Base;`]);

/** What yaml needs to write text and to make plain values; we read its nodes. */
const writing = [
  ['doc/applyReviver', 'applyReviver'],
  ['doc/createNode', 'createNode'],
  ['nodes/addPairToJSMap', 'addPairToJSMap'],
  ['nodes/toJS', 'toJS'],
  ['parse/cst-visit', 'visit'],
  ['stringify/stringify', 'createStringifyContext'],
  ['stringify/stringifyCollection', 'stringifyCollection'],
  ['stringify/stringifyDocument', 'stringifyDocument'],
  ['stringify/stringifyNumber', 'stringifyNumber'],
  ['stringify/stringifyPair', 'stringifyPair'],
  ['stringify/stringifyString', 'stringifyString'],
].map(([file, name]) => [`yaml/browser/dist/${file}.js`, `export const ${name} = undefined;`]);

/** What stands in for the end of a path. */
const standIns = {
  // Front matter and configuration are read by the core schema of YAML 1.2; the others, and tags like `!!set`, bring 3 KB of the package.
  'yaml/browser/dist/schema/tags.js': `
    import { schema } from './core/schema.js';
    export const coreKnownTags = {};
    export const getTags = () => schema.slice();`,
  // Only the block pass of markdown-it runs; its maker makes the others, too.
  'markdown-it/lib/parser_inline.mjs': 'export default class {}',
  'markdown-it/lib/parser_core.mjs': 'export default class {}',
  'markdown-it/lib/renderer.mjs': 'export default class {}',
  ...Object.fromEntries([...writing, ...offers]),
  'vscode-languageserver/lib/common/progress.js':
    'exports.ProgressFeature = (Base) => Base; exports.attachWorkDone = exports.attachPartialResult = () => undefined;',
  'vscode-languageserver/lib/common/textDocuments.js': '',
  'vscode-languageserver/lib/common/utils/uuid.js': '',
  // What its own reader of byte streams is made of: `node/frameReader` stands in its place.
  'vscode-jsonrpc/lib/common/messageBuffer.js': 'exports.AbstractMessageBuffer = class {};',
  'vscode-jsonrpc/lib/common/sharedArrayCancellation.js': '',
  // The methods of the LSP as objects. These are those that the library registers by itself.
  'vscode-languageserver-protocol/lib/common/protocol.js': `
    const { ProtocolNotificationType, ProtocolNotificationType0, ProtocolRequestType, ProtocolRequestType0 } = require('./messages');
    exports.InitializeRequest = { type: new ProtocolRequestType('initialize') };
    exports.ShutdownRequest = { type: new ProtocolRequestType0('shutdown') };
    exports.ExitNotification = { type: new ProtocolNotificationType0('exit') };
    exports.SetTraceNotification = { type: new ProtocolNotificationType('$/setTrace') };
    exports.TextDocumentSyncKind = { None: 0 };`,
  // Of this only the channels are used. On being loaded it watches the process named by `--clientProcessId`, and takes one of another user for dead.
  'vscode-languageserver/lib/node/main.js': "module.exports = require('vscode-languageserver-protocol/node');",
};

export const leftOut = standIn(standIns);
