/** A client for tests: talks to a server in memory or in a process, checks every message it gets, keeps what was sent. */
import assert from 'node:assert/strict';
import type { ClientCapabilities, Diagnostic, InitializeResult } from 'vscode-languageserver-protocol';
import { checkMessage } from './metaModel.ts';
import type { Incoming, Wire } from './wire.ts';

/** An answer that was an error. */
export class Refused extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

type Answer = (params: never) => unknown;

export class TestClient {
  /** All that the server has sent, in order. */
  readonly received: Incoming[] = [];
  readonly #sent = new Map<number | string, string>();
  readonly #waiting = new Map<number | string, { resolve(result: unknown): void; reject(error: Error): void }>();
  readonly #answers = new Map<string, Answer>();
  readonly #awaited: { readonly method: string; readonly fits: (params: never) => boolean; resolve(params: unknown): void }[] = [];
  #mute = false;
  #nextId = 1;

  constructor(readonly wire: Wire) {
    wire.onMessage((message) => this.#receive(message));
  }

  /** How a request of the server is answered; a method without an answer is refused. */
  answer(method: string, answer: Answer): void {
    this.#answers.set(method, answer);
  }

  request<R = unknown>(method: string, params?: unknown): Promise<R> {
    return this.send<R>(method, params).result;
  }

  /** The server is gone: what it was asked stays unanswered. */
  abandon(reason: string): void {
    for (const waiting of this.#waiting.values()) waiting.reject(new Error(reason));
    this.#waiting.clear();
  }

  /** From now on requests of the server stay unanswered. */
  mute(): void {
    this.#mute = true;
  }

  /** The request's id, to cancel it, with the promise of its result. */
  send<R = unknown>(method: string, params?: unknown): { readonly id: number; readonly result: Promise<R> } {
    const id = this.#nextId++;
    this.#sent.set(id, method);
    const result = new Promise<R>((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    this.wire.send({ jsonrpc: '2.0', id, method, ...(params === undefined ? {} : { params }) });
    return { id, result };
  }

  notify(method: string, params?: unknown): void {
    this.wire.send({ jsonrpc: '2.0', method, ...(params === undefined ? {} : { params }) });
  }

  /** The next notification or request of this kind from the server. */
  next<P = unknown>(method: string, fits: (params: P) => boolean = () => true): Promise<P> {
    return new Promise((resolve) => this.#awaited.push({ method, fits, resolve }));
  }

  initialize(capabilities: ClientCapabilities, more: object = {}): Promise<InitializeResult> {
    return this.request<InitializeResult>('initialize', { processId: null, rootUri: null, capabilities, ...more }).then((result) => {
      this.notify('initialized', {});
      return result;
    });
  }

  open(uri: string, text: string, version = 1): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version, text } });
  }

  change(uri: string, version: number, ...contentChanges: object[]): void {
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  /** Diagnostics of the document as it is now, by pull. */
  async pull(uri: string): Promise<Diagnostic[]> {
    const report = await this.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } });
    return report.items;
  }

  /** Of one method, what the server has sent so far. */
  sent(method: string): unknown[] {
    return this.received.filter((message) => message.method === method).map((message) => message.params);
  }

  #receive(message: Incoming): void {
    this.received.push(message);
    const asked = message.method === undefined && message.id !== undefined && message.id !== null ? this.#sent.get(message.id) : undefined;
    checkMessage(message, asked);
    if (message.method === undefined) {
      const waiting = this.#waiting.get(message.id as number);
      this.#waiting.delete(message.id as number);
      if (message.error) waiting?.reject(new Refused(message.error.code, message.error.message));
      else waiting?.resolve(message.result);
      return;
    }
    const awaited = this.#awaited.findIndex((one) => one.method === message.method && one.fits(message.params as never));
    if (awaited >= 0) this.#awaited.splice(awaited, 1)[0]?.resolve(message.params);
    if (message.id !== undefined && !this.#mute) this.#reply(message);
  }

  #reply({ id, method = '', params }: Incoming): void {
    const answer = this.#answers.get(method);
    this.wire.send(
      answer
        ? { jsonrpc: '2.0', id, result: answer(params as never) ?? null }
        : { jsonrpc: '2.0', id, error: { code: -32601, message: 'refused' } },
    );
  }
}

/** Expects a refusal with this code. */
export async function refused(result: Promise<unknown>, code: number): Promise<void> {
  await assert.rejects(result, (error) => error instanceof Refused && error.code === code);
}
