/** Error codes of JSON-RPC and the LSP that this server answers with. */
export const errorCode = {
  parseError: -32700,
  invalidRequest: -32600,
  methodNotFound: -32601,
  invalidParams: -32602,
  internalError: -32603,
  serverNotInitialized: -32002,
  requestCancelled: -32800,
  /** Everything was as it should be, and yet it cannot be done; the message says why. */
  requestFailed: -32803,
} as const;

/** An answer that is an error: thrown by handlers, and what a refused request of ours rejects with. */
export class ResponseError extends Error {
  override readonly name = 'ResponseError';

  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}
