/** A language server as an editor meets it: a process, bytes, the time until the diagnostics of an edit have been read. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly version?: number };
}

export interface Place {
  readonly line: number;
  readonly character: number;
}

const uri = 'file:///postmortems/measured.md';

export class StdioServer {
  /** Milliseconds from the start of the process to the answer to `initialize`. */
  readonly initialized: number;
  private version = 1;

  private constructor(
    private readonly pipe: Pipe,
    private readonly started: number,
  ) {
    this.initialized = performance.now() - started;
  }

  /** `folder`: URI of a workspace to work in. */
  static async start(command: readonly string[], folder: string | null = null): Promise<StdioServer> {
    const started = performance.now();
    const pipe = new Pipe(spawn(process.execPath, command));
    const answer = pipe.next(({ id }) => id === 1);
    pipe.send({
      id: 1,
      method: 'initialize',
      params: { processId: process.pid, rootUri: folder, capabilities: { textDocument: { publishDiagnostics: { versionSupport: true } } } },
    });
    await answer;
    const server = new StdioServer(pipe, started);
    pipe.send({ method: 'initialized', params: {} });
    return server;
  }

  /** Opens the document; milliseconds from the start of the process to its first diagnostics. */
  async open(text: string): Promise<number> {
    const shown = this.diagnostics();
    this.pipe.send({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'markdown', version: this.version, text } },
    });
    await shown;
    return performance.now() - this.started;
  }

  /** Types one character; does not wait. */
  type(start: Place): void {
    this.version++;
    this.pipe.send({
      method: 'textDocument/didChange',
      params: { textDocument: { uri, version: this.version }, contentChanges: [{ range: { start, end: start }, text: 'x' }] },
    });
  }

  /** Types one character; milliseconds until its diagnostics have been read. */
  async key(place: Place): Promise<number> {
    const start = performance.now();
    this.type(place);
    await this.diagnostics();
    return performance.now() - start;
  }

  /** Resolves once the server has looked for a name in the whole workspace. */
  async references(position: Place): Promise<void> {
    const id = 2;
    const answer = this.pipe.next((message) => message.id === id);
    this.pipe.send({
      id,
      method: 'textDocument/references',
      params: { textDocument: { uri }, position, context: { includeDeclaration: true } },
    });
    await answer;
  }

  /** Resolves once the diagnostics of the present version have been read. */
  async diagnostics(): Promise<void> {
    const { version } = this;
    await this.pipe.next(({ method, params }) => method === 'textDocument/publishDiagnostics' && (params?.version ?? 0) >= version);
  }

  stop(): void {
    this.pipe.end();
  }
}

/** JSON-RPC messages over the pipes of a child. */
class Pipe {
  private pending: Buffer = Buffer.alloc(0);
  private waiting: { readonly fits: (message: Message) => boolean; readonly resolve: () => void }[] = [];

  constructor(private readonly child: ChildProcessWithoutNullStreams) {
    child.stdout.on('data', (chunk: Buffer) => this.read(chunk));
  }

  send(message: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  async next(fits: (message: Message) => boolean): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.waiting.push({ fits, resolve });
      this.child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    });
    this.child.removeAllListeners('exit');
  }

  end(): void {
    this.child.removeAllListeners('exit');
    this.child.kill();
  }

  private read(chunk: Buffer): void {
    this.pending = this.pending.length === 0 ? chunk : Buffer.concat([this.pending, chunk]);
    for (;;) {
      const head = this.pending.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/i.exec(this.pending.toString('latin1', 0, Math.max(0, head)))?.[1] ?? Number.NaN);
      if (head < 0 || this.pending.length < head + 4 + length) return;
      const message = JSON.parse(this.pending.toString('utf8', head + 4, head + 4 + length)) as Message;
      this.pending = this.pending.subarray(head + 4 + length);
      this.waiting = this.waiting.filter(({ fits, resolve }) => {
        const found = fits(message);
        if (found) resolve();
        return !found;
      });
    }
  }
}
