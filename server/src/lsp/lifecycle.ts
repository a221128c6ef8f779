/** What may be said when. Source: LSP 3.18, "Server lifecycle". */
import { errorCode, ResponseError } from './errors.ts';

export class Lifecycle {
  #state: 'waiting' | 'running' | 'shut down' = 'waiting';

  /** Why a request may not be handled now, or undefined. Moves on with `shutdown`. */
  admitRequest(method: string): ResponseError | undefined {
    if (this.#state === 'shut down')
      return new ResponseError(errorCode.invalidRequest, `the server has been shut down: ${method} is not answered any more`);
    if (method === 'initialize') {
      if (this.#state === 'running') return new ResponseError(errorCode.invalidRequest, 'initialize may be sent only once');
      return undefined;
    }
    if (this.#state === 'waiting') return new ResponseError(errorCode.serverNotInitialized, `initialize has to come before ${method}`);
    if (method === 'shutdown') this.#state = 'shut down';
    return undefined;
  }

  /** `initialize` is answered without an error. */
  initialized(): void {
    this.#state = 'running';
  }

  /** Notifications have no answer: those that come too early or too late are dropped, except `exit`. */
  admitNotification(method: string): boolean {
    return method === 'exit' || this.#state === 'running';
  }

  /** What `exit`, or the end of the input, ends the process with: 0 after `shutdown`, else 1. */
  get exitCode(): 0 | 1 {
    return this.#state === 'shut down' ? 0 : 1;
  }
}
