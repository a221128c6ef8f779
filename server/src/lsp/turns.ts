/** Turns of the event loop within long work for one request: what arrives is read in between, and work that nobody needs any more ends. */
import { cancelled, errorCode, ResponseError } from './errors.ts';
import type { CancellationToken } from './connection.ts';
import type { Host } from './host.ts';

/** To be awaited between two parts of the work, each of a few milliseconds. */
export type Turn = () => Promise<void>;

/** What changes under the work. */
interface Versioned {
  readonly version: number;
}

/** Work on a document as it is now. A turn rejects when the client has called it off or the text has changed. */
export function turnsOf(document: Versioned, host: Host, token: CancellationToken): Turn {
  const { version } = document;
  return async () => {
    await new Promise<void>((resolve) => host.soon(resolve));
    if (token.isCancellationRequested) throw cancelled();
    if (document.version !== version) throw new ResponseError(errorCode.contentModified, 'the document has changed in the meantime');
  };
}
