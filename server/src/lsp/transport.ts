/** How messages travel: a stream, a pipe to a parent process, a worker port, or two ends joined in a test. */
export interface Transport {
  /** Starts to deliver. `message` gets parsed JSON, or `unreadable` where the body was no JSON. */
  listen(receiver: Receiver): void;
  /** Sends one message, given as JSON text. */
  send(json: string): void;
}

export interface Receiver {
  message(value: unknown): void;
  /** A message body that is not JSON. */
  unreadable(reason: string): void;
  /** The framing is broken: no message can be read any more. */
  broken(reason: string): void;
  /** The other side is gone. */
  closed(): void;
}
