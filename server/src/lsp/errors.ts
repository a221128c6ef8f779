/** Error codes of JSON-RPC and the LSP that this server answers with, by the names that the library gives them. */
import { ErrorCodes, LSPErrorCodes } from 'vscode-languageserver';

export { ResponseError } from 'vscode-languageserver';

export const errorCode = {
  parseError: ErrorCodes.ParseError,
  invalidRequest: ErrorCodes.InvalidRequest,
  invalidParams: ErrorCodes.InvalidParams,
  internalError: ErrorCodes.InternalError,
  serverNotInitialized: ErrorCodes.ServerNotInitialized,
  requestCancelled: LSPErrorCodes.RequestCancelled,
} as const;
