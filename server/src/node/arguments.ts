/** The command line of the server: how to reach the client. */
export type Channel =
  | { readonly kind: 'stdio' }
  | { readonly kind: 'node-ipc' }
  | { readonly kind: 'socket'; readonly port: number }
  | { readonly kind: 'pipe'; readonly path: string };

export type Command =
  | { readonly kind: 'serve'; readonly channel: Channel; readonly clientProcessId: number | undefined }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'wrong'; readonly message: string };

export const help = `Language server for blameless postmortems in Markdown.

Usage: postmortem-language-server [options]

  --stdio                 talk over standard input and output (the default)
  --node-ipc              talk over the channel of a parent Node process
  --socket=PORT           connect to a port of this machine
  --pipe=NAME             connect to a named pipe or Unix socket
  --clientProcessId=PID   end when this process ends
  --version               print the version
  --help                  print this text
`;

/** Reads `--name value` and `--name=value`. */
export function readArguments(args: readonly string[]): Command {
  let channel: Channel = { kind: 'stdio' };
  let clientProcessId: number | undefined;
  const words = args.flatMap((word) => {
    const equals = word.startsWith('--') ? word.indexOf('=') : -1;
    return equals < 0 ? [word] : [word.slice(0, equals), word.slice(equals + 1)];
  });
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word === '--help' || word === '-h') return { kind: 'help' };
    if (word === '--version' || word === '-v') return { kind: 'version' };
    if (word === '--stdio') channel = { kind: 'stdio' };
    else if (word === '--node-ipc') channel = { kind: 'node-ipc' };
    else if (word === '--pipe') {
      const path = words[++at];
      if (!path) return { kind: 'wrong', message: '--pipe needs a name' };
      channel = { kind: 'pipe', path };
    } else if (word === '--socket' || word === '--clientProcessId') {
      const value = words[++at] ?? '';
      if (!/^\d{1,10}$/.test(value)) return { kind: 'wrong', message: `${word} needs a number` };
      if (word === '--socket') channel = { kind: 'socket', port: Number(value) };
      else clientProcessId = Number(value);
    } else return { kind: 'wrong', message: `unknown option ${word}` };
  }
  return { kind: 'serve', channel, clientProcessId };
}
