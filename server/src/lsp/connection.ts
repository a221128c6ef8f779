/**
 * The connection to the client. JSON-RPC is the library's; ours are the guard in front of the handlers, and a moment to publish
 * once all that had arrived has been handled.
 */
import {
  createConnection,
  createProtocolConnection,
  type CancellationToken,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { cancelled, errorCode, ResponseError } from './errors.ts';
import { Guard } from './guard.ts';
import { Outbox } from './outbox.ts';
import type { Check } from './params.ts';
import type { Transport } from './transport.ts';

export { Json } from './json.ts';

export type { CancellationToken };

export type RequestHandler<P> = (params: P, token: CancellationToken) => unknown;
export type NotificationHandler<P> = (params: P) => void;

/** What the connection needs from its surroundings. */
export interface Surroundings {
  /** Runs `work` after pending input has been read. */
  soon(work: () => void): void;
  /** For the person who runs the server, not for the user: goes to stderr. */
  complain(message: string): void;
  /** Ends the process; with the promise of everything sent before. */
  exit(code: number, sent: Promise<void>): void;
}

type Library = ReturnType<typeof createConnection>;

export class Connection {
  readonly #library: Library;
  readonly #guard: Guard;
  readonly #outbox: Outbox;
  readonly #idle: (() => void)[] = [];
  #idleScheduled = false;
  #ended = false;

  constructor(
    private readonly transport: Transport,
    private readonly surroundings: Surroundings,
  ) {
    const complain = (message: string): void => surroundings.complain(message);
    this.#outbox = new Outbox(transport.writer);
    this.#guard = new Guard(
      transport.reader,
      (response) => void this.#outbox.write(response),
      () => this.scheduleIdle(),
      complain,
    );
    const logger = { error: complain, warn: complain, info: () => undefined, log: () => undefined };
    this.#library = createConnection(() => createProtocolConnection(this.#guard.reader, this.#outbox, logger, this.#guard.options), {
      shutdownReceived: false,
      initialize: () => undefined,
      exit: () => this.#end(),
    });
  }

  /** Starts to read. Handlers are registered before. */
  listen(): void {
    const { reader, writer } = this.transport;
    reader.onError((error) => {
      if (error instanceof SyntaxError) this.#guard.unreadable('the message is not JSON');
      else this.#fail(error);
    });
    reader.onClose(() => this.#end());
    writer.onError(([error]) => this.#fail(error));
    this.#library.listen();
  }

  /** Like a request, once: after it the others are answered. */
  onInitialize(params: Check, handle: (params: InitializeParams) => InitializeResult): void {
    this.#guard.expect('initialize', params);
    this.#library.onInitialize((given) => {
      const result = this.#guarded('initialize', () => handle(given));
      this.#guard.lifecycle.initialized();
      return result;
    });
  }

  /** `handle` returns the result or a promise of it, and throws `ResponseError` for an answer that is an error. */
  onRequest<P>(method: string, params: Check, handle: RequestHandler<P>): void {
    this.#guard.expect(method, params);
    this.#library.onRequest(method, async (given: P, token: CancellationToken) => {
      if (token.isCancellationRequested) throw cancelled();
      const result = this.#guarded(method, () => handle(given, token));
      return result instanceof Promise ? await this.#settled(method, result, token) : result;
    });
  }

  onNotification<P>(method: string, params: Check, handle: NotificationHandler<P>): void {
    this.#guard.expect(method, params);
    this.#library.onNotification(method, (given: P) => this.#harmless(method, () => handle(given)));
  }

  /** Called each time all that had arrived has been handled: the moment to publish. */
  onIdle(work: () => void): void {
    this.#idle.push(work);
  }

  /** The same without a message having come: what is to be told has changed for another reason. */
  scheduleIdle(): void {
    if (this.#idleScheduled) return;
    this.#idleScheduled = true;
    this.surroundings.soon(() => this.#rest());
  }

  /** Asks the client. Rejects with `ResponseError` when it refuses, which any client may. */
  async request(method: string, params?: unknown): Promise<unknown> {
    return await (params === undefined ? this.#library.sendRequest(method) : this.#library.sendRequest(method, params));
  }

  notify(method: string, params: unknown): void {
    // Timers may run on for a moment after the client has gone.
    if (!this.#ended) void this.#library.sendNotification(method, params);
  }

  #rest(): void {
    this.#idleScheduled = false;
    if (this.#guard.busy) this.scheduleIdle();
    else for (const work of this.#idle) this.#harmless('after handling messages', work);
  }

  #fail({ message }: Error): void {
    if (!this.#ended) this.surroundings.complain(message);
    this.#end();
  }

  #end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.surroundings.exit(this.#guard.lifecycle.exitCode, this.#outbox.sent);
  }

  async #settled(method: string, result: Promise<unknown>, token: CancellationToken): Promise<unknown> {
    const cancellation = new Promise<never>((_, reject) => void token.onCancellationRequested(() => reject(cancelled())));
    try {
      return await Promise.race([result, cancellation]);
    } catch (error) {
      throw this.#answerable(method, error);
    }
  }

  #guarded<T>(method: string, work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw this.#answerable(method, error);
    }
  }

  /** The client learns that something failed, the log what. */
  #answerable(method: string, error: unknown): ResponseError {
    if (error instanceof ResponseError) return error as ResponseError;
    this.surroundings.complain(`${method} failed: ${trace(error)}`);
    return new ResponseError(errorCode.internalError, `${method} failed; the server's log says why`);
  }

  #harmless(what: string, work: () => void): void {
    try {
      work();
    } catch (error) {
      this.surroundings.complain(`${what} failed: ${trace(error)}`);
    }
  }
}

const trace = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
