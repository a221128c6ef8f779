/** Entry point of the extension in desktop and remote editors: the server is a Node process of its own. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startClient } from '../client.ts';

/** What `activate` hands out, for tests and for other extensions. */
export interface PostmortemApi {
  readonly client: LanguageClient;
  /** The server's process id, while it runs. */
  serverProcess(): number | undefined;
}

let client: LanguageClient | undefined;

export function activate(context: ExtensionContext): PostmortemApi {
  const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  const running = startClient((id, name, options) => new SilentClient(id, name, { run: server, debug: server }, options), context);
  client = running;
  return { client: running, serverProcess: () => running.serverProcess?.pid };
}

export async function deactivate(): Promise<void> {
  if (client?.needsStop() === true) await client.stop();
}

/** Writes to the log and leaves it to us when a person has to know: the library would raise a notification for each failed restart. */
class SilentClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}
