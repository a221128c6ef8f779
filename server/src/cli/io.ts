/** What a command may touch besides files: three streams, the folder it was started in and the clock. Tests pass their own. */
import { styleText } from 'node:util';

/** One style at a time: Node 20 paints lists of styles even where the stream shows no colours. */
export type Style = Exclude<Parameters<typeof styleText>[0], readonly unknown[]>;

export interface Output {
  write(text: string): void;
  /** Wraps text in colour codes where the stream shows them; `NO_COLOR` and `FORCE_COLOR` are obeyed. */
  style(style: Style, text: string): string;
  /** Width of the terminal; undefined when the output goes to a file or a pipe. */
  readonly columns: number | undefined;
}

export interface Io {
  readonly cwd: string;
  readonly out: Output;
  readonly err: Output;
  /** All of standard input. */
  stdin(): Promise<Uint8Array>;
  /** Milliseconds since the epoch. */
  now(): number;
  /** The file that threads are started with; undefined where everything is to happen in this thread. */
  readonly program: string | undefined;
}

/** The streams of this process. A reader that goes away (`| head`) ends the program quietly. */
export function processIo(): Io {
  let errors: Output | undefined;
  return {
    cwd: process.cwd(),
    out: output(process.stdout),
    // Most runs have nothing to say there: Node makes the stream when it is first asked for it.
    get err() {
      return (errors ??= output(process.stderr));
    },
    stdin: async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
      return Buffer.concat(chunks);
    },
    now: Date.now,
    program: process.argv[1],
  };
}

function output(stream: NodeJS.WriteStream): Output {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  return {
    write: (text) => void stream.write(text),
    style: (style, text) => styleText(style, text, { stream }),
    columns: stream.isTTY ? stream.columns : undefined,
  };
}

/** Makes control characters of a document harmless for a terminal: a finding may quote any byte. */
export function printable(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are the point
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, (character) =>
    character === '\n' || character === '\t' ? ' ' : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
