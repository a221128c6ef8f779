/** How messages travel: a stream, the channel of a parent process, a worker port, or two ends joined in a test. */
import type { MessageReader, MessageWriter } from 'vscode-languageserver';

export interface Transport {
  /** Reports a body that is not JSON as a `SyntaxError`; after any other error nothing more can be read. */
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
}
