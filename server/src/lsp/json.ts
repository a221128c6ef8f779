/** Text that is JSON already, as a result or as parameters: sent as it is. */
import type { Message } from 'vscode-languageserver';

export class Json {
  constructor(readonly text: string) {}

  /** For channels that carry values. */
  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

/** A message as JSON text. */
export function encode(message: Message): string {
  const { result, params } = message as { readonly result?: unknown; readonly params?: unknown };
  const name = result instanceof Json ? 'result' : params instanceof Json ? 'params' : undefined;
  if (name === undefined) return JSON.stringify(message);
  const { text } = (name === 'result' ? result : params) as Json;
  return `${JSON.stringify({ ...message, [name]: undefined }).slice(0, -1)},"${name}":${text}}`;
}
