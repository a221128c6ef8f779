import { main } from '../../server/src/cli/main.ts';

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Surroundings {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  /** ISO instant. */
  readonly now?: string;
}

/** Runs the program in this process, without colours, as if its output went to a pipe. */
export async function run(
  args: readonly string[],
  { cwd = process.cwd(), stdin = '', now = '2025-12-01T12:00Z' }: Surroundings = {},
): Promise<Run> {
  let out = '';
  let err = '';
  const plain = { style: (_: unknown, text: string) => text, columns: undefined };
  const code = await main(args, {
    cwd,
    out: { ...plain, write: (text) => void (out += text) },
    err: { ...plain, write: (text) => void (err += text) },
    stdin: async () => await Promise.resolve(Buffer.from(stdin)),
    now: () => Date.parse(now),
    program: undefined,
  });
  return { code, out, err };
}
