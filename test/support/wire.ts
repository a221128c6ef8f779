/** What carries messages between a test and a server. */

export interface Wire {
  send(message: object): void;
  onMessage(receive: (message: Incoming) => void): void;
}

export interface Incoming {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}
