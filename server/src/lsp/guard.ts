/**
 * The guard in front of the handlers: what the server library lets through and should not. It stands in two places, before
 * the library's queue (`reader`), where all is refused that is no message, and behind it (`options`), where a message is about to be handled:
 * only there it is known whether `initialize` has been answered.
 */
import {
  type ConnectionOptions,
  type Message,
  type MessageReader,
  type RequestMessage,
  type ResponseError,
  type ResponseMessage,
} from 'vscode-languageserver';
import { errorCode, ResponseError as Refusal } from './errors.ts';
import { Lifecycle } from './lifecycle.ts';
import * as is from './params.ts';

const cancel = '$/cancelRequest';
const cancelParams = is.object({ id: (value, at) => (typeof value === 'string' ? undefined : is.integer(value, at)) });

export class Guard {
  readonly lifecycle = new Lifecycle();
  readonly #checks = new Map<string, is.Check>();
  /** Requests and notifications in the library's queue; the ids of the requests among them. */
  #queued = 0;
  readonly #ids = new Set<string>();

  /** `answer` sends a refusal; `handled` is called after each message; `complain` tells the person who runs the server. */
  constructor(
    private readonly source: MessageReader,
    private readonly answer: (response: ResponseMessage) => void,
    private readonly handled: () => void,
    private readonly complain: (message: string) => void,
  ) {}

  /** From now on the parameters of a method are checked before its handler sees them. */
  expect(method: string, params: is.Check): void {
    this.#checks.set(method, params);
  }

  /** Messages have been read that are not handled yet. */
  get busy(): boolean {
    return this.#queued > 0;
  }

  /** What the library reads from. */
  get reader(): MessageReader {
    const { source } = this;
    return {
      onError: source.onError,
      onClose: source.onClose,
      onPartialMessage: source.onPartialMessage,
      listen: (receive) => source.listen((message) => this.#admit(message) && receive(message)),
      dispose: () => source.dispose(),
    };
  }

  /**
   * How the library handles what it has read: one message at a turn of the event loop. All that arrives in the meantime is read before
   * the next one, a cancellation might be among it.
   */
  get options(): ConnectionOptions {
    return {
      messageStrategy: { handleMessage: (message, next) => this.#handle(message, next) },
      connectionStrategy: {
        cancelUndispatched: (message) => {
          this.#leave(message);
          return refusal((message as RequestMessage).id, new Refusal(errorCode.requestCancelled, 'cancelled'));
        },
      },
    };
  }

  /** Answers to what the transport could not make a message of. */
  unreadable(reason: string): void {
    this.#refuse(undefined, new Refusal(errorCode.parseError, reason));
  }

  /** Whether the library may see a value; refuses it otherwise. */
  #admit(value: unknown): boolean {
    const problem = problemOf(value);
    if (problem !== undefined) {
      this.#refuse(idOf(value), new Refusal(errorCode.invalidRequest, problem));
      return false;
    }
    const { id, method, params } = value as Partial<RequestMessage>;
    if (method === undefined) return true;
    if (method === cancel) return cancelParams(params, 'params') === undefined;
    if (this.#ids.has(String(id))) {
      // The library's queue would keep one of the two.
      this.#refuse(id, new Refusal(errorCode.invalidRequest, 'a request with this id is waiting already'));
      return false;
    }
    if (id !== undefined) this.#ids.add(String(id));
    this.#queued++;
    return true;
  }

  #leave(message: Message): void {
    const { id, method } = message as Partial<RequestMessage>;
    if (method === undefined || method === cancel) return;
    this.#queued--;
    if (id !== undefined) this.#ids.delete(String(id));
  }

  #handle(message: Message, next: (message: Message) => unknown): void {
    this.#leave(message);
    const refused = this.#refusal(message);
    if (!refused) void next(message);
    else if (refused !== 'silently') this.#refuse(idOf(message), refused);
    this.handled();
  }

  /** Why a message may not be handled. */
  #refusal(message: Message): ResponseError | 'silently' | undefined {
    const { id, method, params } = message as Partial<RequestMessage>;
    if (method === undefined || method === cancel) return undefined;
    const check = this.#checks.get(method);
    if (id !== undefined) {
      const early = this.lifecycle.admitRequest(method);
      const problem = early ? undefined : check?.(params, 'params');
      return early ?? (problem === undefined ? undefined : new Refusal(errorCode.invalidParams, problem));
    }
    if (!this.lifecycle.admitNotification(method)) return 'silently';
    const problem = check?.(params, 'params');
    if (problem === undefined) return undefined;
    this.complain(`${method} is left out: ${problem}`);
    return 'silently';
  }

  #refuse(id: string | number | null | undefined, error: ResponseError): void {
    this.answer(refusal(id ?? null, error));
  }
}

function refusal(id: string | number | null, { code, message }: ResponseError): ResponseMessage {
  return { jsonrpc: '2.0', id, error: { code, message } };
}

/** Why a value is no message. */
function problemOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'not a JSON-RPC 2.0 message';
  const message = value as { readonly jsonrpc?: unknown; readonly id?: unknown; readonly method?: unknown };
  if (message.jsonrpc !== '2.0') return 'not a JSON-RPC 2.0 message';
  if (typeof message.method === 'string')
    return message.id !== undefined && idOf(message) === undefined ? 'id must be a string or a number' : undefined;
  return 'result' in message || 'error' in message ? undefined : 'a message has a method, a result or an error';
}

function idOf(value: unknown): string | number | undefined {
  const id = (value as { readonly id?: unknown } | null)?.id;
  return typeof id === 'string' || typeof id === 'number' ? id : undefined;
}
