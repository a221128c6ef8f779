/** Error codes of JSON-RPC and the LSP that this server answers with, by the names that the library gives them. */
import { ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

export { ResponseError };

export const errorCode = {
  parseError: ErrorCodes.ParseError,
  invalidRequest: ErrorCodes.InvalidRequest,
  invalidParams: ErrorCodes.InvalidParams,
  internalError: ErrorCodes.InternalError,
  serverNotInitialized: ErrorCodes.ServerNotInitialized,
  requestCancelled: LSPErrorCodes.RequestCancelled,
  /** The answer would be about a text that is no more. */
  contentModified: LSPErrorCodes.ContentModified,
  /** Everything was as it should be, and yet it cannot be done; the message says why. */
  requestFailed: LSPErrorCodes.RequestFailed,
} as const;

/** The answer to a request that the client has called off. */
export const cancelled = (): ResponseError => new ResponseError(errorCode.requestCancelled, 'cancelled');
