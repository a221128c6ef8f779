/**
 * JSON-RPC 2.0 as the LSP uses it: requests and notifications both ways, cancellation, one lifecycle guard in front.
 * Written here because the usual library answers before `initialize`, hangs on a broken header, holds each message
 * for a turn of the event loop and costs more start-up time than all the rest of this server.
 */
import { errorCode, ResponseError } from './errors.ts';
import { Lifecycle } from './lifecycle.ts';
import type { Check } from './params.ts';
import * as is from './params.ts';
import type { Receiver, Transport } from './transport.ts';

/** Handed to request handlers; those that wait for something look at it afterwards. */
export interface Cancellation {
  readonly cancelled: boolean;
}

/** Text that is JSON already: sent as it is. */
export class Json {
  constructor(readonly text: string) {}
}

export type RequestHandler<P> = (params: P, cancellation: Cancellation) => unknown;
export type NotificationHandler<P> = (params: P) => void;

/** What the connection needs from its surroundings. */
export interface Surroundings {
  /** Runs `work` after pending input has been read. */
  soon(work: () => void): void;
  /** Milliseconds on a clock that only goes forward. */
  elapsed(): number;
  /** For the person who runs the server, not for the user: goes to stderr. */
  complain(message: string): void;
  /** Ends the process; everything sent before gets through. */
  exit(code: number): void;
}

type Id = string | number;

interface Incoming {
  readonly id?: Id;
  readonly method: string;
  readonly params?: unknown;
}

interface Pending {
  resolve(result: unknown): void;
  reject(error: ResponseError): void;
}

/** Work goes on this long (milliseconds) before waiting input, cancellations above all, is looked at. */
const turn = 15;

const cancelParams = is.object({ id: (value, at) => (typeof value === 'string' ? undefined : is.integer(value, at)) });

export class Connection implements Receiver {
  readonly #lifecycle = new Lifecycle();
  readonly #requests = new Map<string, { readonly params: Check; readonly handle: RequestHandler<never> }>();
  readonly #notifications = new Map<string, { readonly params: Check; readonly handle: NotificationHandler<never> }>();
  readonly #idle: (() => void)[] = [];
  readonly #pending = new Map<number, Pending>();
  readonly #running = new Map<Id, { cancelled: boolean }>();
  readonly #queue: Incoming[] = [];
  #scheduled = false;
  #idleScheduled = false;
  #nextId = 1;

  constructor(
    private readonly transport: Transport,
    private readonly surroundings: Surroundings,
  ) {}

  /** Starts to read. Handlers are registered before. */
  listen(): void {
    this.transport.listen(this);
  }

  /** `handle` returns the result or a promise of it, and throws `ResponseError` for an answer that is an error. */
  onRequest<P>(method: string, params: Check, handle: RequestHandler<P>): void {
    this.#requests.set(method, { params, handle });
  }

  onNotification<P>(method: string, params: Check, handle: NotificationHandler<P>): void {
    this.#notifications.set(method, { params, handle });
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
  request(method: string, params?: unknown): Promise<unknown> {
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#send(`"id":${id},"method":${JSON.stringify(method)}${params === undefined ? '' : `,"params":${encode(params)}`}`);
    });
  }

  notify(method: string, params: unknown): void {
    this.#send(`"method":${JSON.stringify(method)},"params":${encode(params)}`);
  }

  message(value: unknown): void {
    const message = value as Partial<Incoming> & { jsonrpc?: unknown; result?: unknown; error?: { code?: unknown; message?: unknown } };
    if (typeof value !== 'object' || value === null || Array.isArray(value) || message.jsonrpc !== '2.0') {
      this.#refuse(idOf(value), new ResponseError(errorCode.invalidRequest, 'not a JSON-RPC 2.0 message'));
    } else if (typeof message.method === 'string') {
      if (message.id !== undefined && idOf(message) === undefined)
        this.#refuse(undefined, new ResponseError(errorCode.invalidRequest, 'id must be a string or a number'));
      else if (message.method === '$/cancelRequest') this.#cancel(message.params);
      else this.#enqueue(message as Incoming);
    } else if (typeof message.id === 'number' && this.#pending.has(message.id)) {
      const pending = this.#pending.get(message.id);
      this.#pending.delete(message.id);
      if (message.error) pending?.reject(new ResponseError(Number(message.error.code), String(message.error.message)));
      else pending?.resolve(message.result);
    } else if (!('result' in message) && !('error' in message)) {
      this.#refuse(idOf(message), new ResponseError(errorCode.invalidRequest, 'a message has a method, a result or an error'));
    }
  }

  unreadable(reason: string): void {
    this.#refuse(undefined, new ResponseError(errorCode.parseError, reason));
  }

  broken(reason: string): void {
    this.surroundings.complain(reason);
    this.surroundings.exit(1);
  }

  closed(): void {
    this.surroundings.exit(this.#lifecycle.exitCode);
  }

  #enqueue(message: Incoming): void {
    this.#queue.push(message);
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => this.#work());
  }

  #work(): void {
    const began = this.surroundings.elapsed();
    for (let message = this.#queue.shift(); message; message = this.#queue.shift()) {
      this.#handle(message);
      if (this.#queue.length > 0 && this.surroundings.elapsed() - began > turn) {
        this.surroundings.soon(() => this.#work());
        return;
      }
    }
    this.#scheduled = false;
    this.scheduleIdle();
  }

  #rest(): void {
    this.#idleScheduled = false;
    if (this.#scheduled) return;
    for (const work of this.#idle) this.#guarded('after handling messages', work);
  }

  #handle(message: Incoming): void {
    if (message.id === undefined) this.#notification(message);
    else this.#request(message.id, message);
  }

  #notification({ method, params }: Incoming): void {
    if (!this.#lifecycle.admitNotification(method)) return;
    if (method === 'exit') {
      this.surroundings.exit(this.#lifecycle.exitCode);
      return;
    }
    const known = this.#notifications.get(method);
    if (!known) return;
    const problem = known.params(params, 'params');
    if (problem) this.surroundings.complain(`${method} is left out: ${problem}`);
    else this.#guarded(method, () => known.handle(params as never));
  }

  #request(id: Id, { method, params }: Incoming): void {
    const early = this.#lifecycle.admitRequest(method);
    if (early) return this.#refuse(id, early);
    const known = this.#requests.get(method);
    if (!known) return this.#refuse(id, new ResponseError(errorCode.methodNotFound, `${method} is not known here`));
    const problem = known.params(params, 'params');
    if (problem) return this.#refuse(id, new ResponseError(errorCode.invalidParams, problem));
    const cancellation = { cancelled: false };
    this.#running.set(id, cancellation);
    try {
      const result = known.handle(params as never, cancellation);
      if (result instanceof Promise) {
        result.then(
          (value) => this.#answer(id, method, cancellation, value),
          (error: unknown) => this.#fail(id, method, cancellation, error),
        );
      } else this.#answer(id, method, cancellation, result);
    } catch (error) {
      this.#fail(id, method, cancellation, error);
    }
  }

  #answer(id: Id, method: string, cancellation: Cancellation, result: unknown): void {
    if (cancellation.cancelled) return;
    this.#running.delete(id);
    if (method === 'initialize') this.#lifecycle.initialized();
    this.#send(`"id":${JSON.stringify(id)},"result":${encode(result ?? null)}`);
  }

  #fail(id: Id, method: string, cancellation: Cancellation, error: unknown): void {
    if (cancellation.cancelled) return;
    this.#running.delete(id);
    if (!(error instanceof ResponseError)) this.surroundings.complain(`${method} failed: ${trace(error)}`);
    this.#refuse(
      id,
      error instanceof ResponseError ? error : new ResponseError(errorCode.internalError, `${method} failed; the server's log says why`),
    );
  }

  #refuse(id: Id | undefined, error: ResponseError): void {
    this.#send(`"id":${JSON.stringify(id ?? null)},"error":${JSON.stringify({ code: error.code, message: error.message })}`);
  }

  #cancel(params: unknown): void {
    if (cancelParams(params, 'params')) return;
    const { id } = params as { id: Id };
    const waiting = this.#queue.findIndex((message) => message.id === id);
    const running = this.#running.get(id);
    if (waiting >= 0) this.#queue.splice(waiting, 1);
    else if (running) running.cancelled = true;
    else return;
    this.#running.delete(id);
    this.#refuse(id, new ResponseError(errorCode.requestCancelled, 'cancelled'));
  }

  #guarded(what: string, work: () => void): void {
    try {
      work();
    } catch (error) {
      this.surroundings.complain(`${what} failed: ${trace(error)}`);
    }
  }

  #send(members: string): void {
    this.transport.send(`{"jsonrpc":"2.0",${members}}`);
  }
}

const encode = (value: unknown): string => (value instanceof Json ? value.text : JSON.stringify(value));

const trace = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

function idOf(value: unknown): Id | undefined {
  const id = (value as { id?: unknown } | null)?.id;
  return typeof id === 'string' || typeof id === 'number' ? id : undefined;
}
