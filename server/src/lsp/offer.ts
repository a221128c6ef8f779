/** What the client can take, asked once: nothing is sent that it did not offer. */
import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver-protocol';
import { chooseEncoding, type Encoding } from './encoding.ts';
import type { InitializationOptions, LensCommands } from '../protocol.ts';

export interface Offer {
  readonly encoding: Encoding;
  /** Diagnostics are asked for; else they are pushed. */
  readonly pull: boolean;
  readonly push: boolean;
  /** May be told to ask for diagnostics again. */
  readonly diagnosticRefresh: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly unnecessaryTag: boolean;
  readonly versionedPush: boolean;
  /** `documentChanges` with versions in workspace edits. */
  readonly documentChanges: boolean;
  /** Edits may make files. */
  readonly createFiles: boolean;
  readonly snippetEdits: boolean;
  readonly codeActionLiterals: boolean;
  readonly preferredActions: boolean;
  /** Shows code actions that cannot be done, with the reason. */
  readonly disabledActions: boolean;
  readonly configuration: boolean;
  readonly configurationRegistration: boolean;
  readonly fileWatching: boolean;
  readonly workspaceFolders: boolean;
  readonly snippets: boolean;
  /** A completion may have several lines. */
  readonly multiLineCompletion: boolean;
  readonly markdownHover: boolean;
  readonly markdownCompletion: boolean;
  readonly labelDetails: boolean;
  readonly symbolTree: boolean;
  readonly inlayHintRefresh: boolean;
  readonly codeLensRefresh: boolean;
  readonly linkTooltips: boolean;
  readonly prepareRename: boolean;
  /** Edits may carry notes and be shown before they are made. */
  readonly changeAnnotations: boolean;
  /** Definitions with the place that they are of. */
  readonly definitionLinks: boolean;
  /** Kinds of workspace symbols; those of the first versions where none are named. */
  readonly symbolKinds: readonly number[] | undefined;
  /** The server may show that it is at work. */
  readonly progress: boolean;
  /** Undefined where the client colours nothing by tokens. */
  readonly semanticTokens: TokenOffer | undefined;
  /** Our own client: wants `postmortem/overviewChanged`. */
  readonly overview: boolean;
  /** The editor's own Markdown support gives outline and folding: do not double them. */
  readonly builtInMarkdown: boolean;
  /** What a click on a code lens runs. */
  readonly lensCommands: LensCommands;
}

export interface TokenOffer {
  readonly full: boolean;
  readonly delta: boolean;
  readonly range: boolean;
  readonly refresh: boolean;
  /** Those that the client knows. */
  readonly types: ReadonlySet<string>;
}

export function readOffer(params: InitializeParams): Offer {
  const client: ClientCapabilities = params.capabilities;
  const { workspace, textDocument } = client;
  const diagnostics = [textDocument?.diagnostic, textDocument?.publishDiagnostics];
  const options = (params.initializationOptions ?? {}) as InitializationOptions;
  const symbols = textDocument?.documentSymbol;
  return {
    encoding: chooseEncoding(params),
    pull: textDocument?.diagnostic !== undefined && !onlyTakes(params),
    push: textDocument?.publishDiagnostics !== undefined,
    diagnosticRefresh: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation: diagnostics.some((offered) => offered?.relatedInformation === true),
    codeDescription: diagnostics.some((offered) => offered?.codeDescriptionSupport === true),
    unnecessaryTag: diagnostics.some((offered) => offered?.tagSupport?.valueSet.includes(1) === true),
    versionedPush: textDocument?.publishDiagnostics?.versionSupport === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    createFiles:
      workspace?.workspaceEdit?.documentChanges === true && workspace.workspaceEdit.resourceOperations?.includes('create') === true,
    snippetEdits: workspace?.workspaceEdit?.documentChanges === true && workspace.workspaceEdit.snippetEditSupport === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    preferredActions: textDocument?.codeAction?.isPreferredSupport === true,
    disabledActions: textDocument?.codeAction?.disabledSupport === true,
    configuration: workspace?.configuration === true,
    configurationRegistration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    fileWatching: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    multiLineCompletion: options.multiLineCompletion ?? !isOldNeovim(params),
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    markdownCompletion: textDocument?.completion?.completionItem?.documentationFormat?.includes('markdown') === true,
    labelDetails: textDocument?.completion?.completionItem?.labelDetailsSupport === true,
    symbolTree: symbols?.hierarchicalDocumentSymbolSupport === true,
    inlayHintRefresh: workspace?.inlayHint?.refreshSupport === true,
    codeLensRefresh: workspace?.codeLens?.refreshSupport === true,
    linkTooltips: textDocument?.documentLink?.tooltipSupport === true,
    prepareRename: textDocument?.rename?.prepareSupport === true,
    changeAnnotations: workspace?.workspaceEdit?.documentChanges === true && workspace.workspaceEdit.changeAnnotationSupport !== undefined,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    symbolKinds: workspace?.symbol?.symbolKind?.valueSet,
    progress: client.window?.workDoneProgress === true,
    semanticTokens: tokenOffer(client),
    overview: options.overview === true,
    builtInMarkdown: options.builtInMarkdown === true,
    lensCommands: options.lensCommands ?? {},
  };
}

/** CodeMirror's client says that it asks for findings, but does not; it shows those that it is sent. */
function onlyTakes({ clientInfo, capabilities }: InitializeParams): boolean {
  return clientInfo?.name === '@codemirror/lsp-client' && capabilities.textDocument?.publishDiagnostics !== undefined;
}

/** Before 0.11 Neovim's own completion writes `^@` for the end of a line. Plugins that complete better say that they can replace, too. */
function isOldNeovim({ clientInfo, capabilities }: InitializeParams): boolean {
  const { insertReplaceSupport } = capabilities.textDocument?.completion?.completionItem ?? {};
  return clientInfo?.name === 'Neovim' && /^v?0\.\d\b|^v?0\.10\b/.test(clientInfo.version ?? '') && insertReplaceSupport !== true;
}

function tokenOffer({ textDocument, workspace }: ClientCapabilities): TokenOffer | undefined {
  const tokens = textDocument?.semanticTokens;
  const { full, range } = tokens?.requests ?? {};
  if (!tokens || !Array.isArray(tokens.tokenTypes) || !(full || range)) return undefined;
  return {
    full: Boolean(full),
    delta: typeof full === 'object' && full.delta === true,
    range: Boolean(range),
    refresh: workspace?.semanticTokens?.refreshSupport === true,
    types: new Set(tokens.tokenTypes),
  };
}
