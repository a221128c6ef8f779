/** Typing over stdio, in our server and in one that analyses nothing, key by key in turn. */
import { setTimeout as pause } from 'node:timers/promises';
import { generateDocument, wordPlaces } from './document.ts';
import { median, quantile } from './measure.ts';
import { StdioServer, type Place } from './stdioServer.ts';

export interface Keystrokes {
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  /** From the last of 20 keys, typed at 40 ms, to its diagnostics. */
  readonly tail: number;
}

const burst = 20;
const burstGap = 40;

/** Measures servers, given by their commands, on a document of `lines` lines. */
export async function sampleKeystrokes(
  commands: Readonly<Record<string, readonly string[]>>,
  lines: number,
  keys: number,
): Promise<Record<string, Keystrokes>> {
  const text = generateDocument(lines);
  const places = wordPlaces(text).map((offset) => placeOf(text, offset));
  const servers: { readonly name: string; readonly server: StdioServer; readonly samples: number[] }[] = [];
  for (const [name, command] of Object.entries(commands)) {
    const server = await StdioServer.start(command);
    await server.open(text);
    servers.push({ name, server, samples: [] });
  }
  for (let index = -10; index < keys; index++) {
    const place = places[Math.abs(index) % places.length] ?? { line: 0, character: 0 };
    for (const { server, samples } of servers) {
      const taken = await server.key(place);
      if (index >= 0) samples.push(taken);
      await pause(5);
    }
  }
  const results: [string, Keystrokes][] = [];
  for (const { name, server, samples } of servers) {
    const tails: number[] = [];
    for (let round = 0; round < 3; round++) tails.push(await tail(server, places[round] ?? { line: 0, character: 0 }));
    results.push([name, { p50: median(samples), p95: quantile(samples, 0.95), tail: median(tails) }]);
    server.stop();
  }
  return Object.fromEntries(results);
}

async function tail(server: StdioServer, place: Place): Promise<number> {
  for (let key = 1; key < burst; key++) {
    server.type(place);
    await pause(burstGap);
  }
  return await server.key(place);
}

/** Milliseconds from the start of the process to `initialized` and to the first diagnostics of 120 lines. */
export async function sampleStart(command: readonly string[]): Promise<{ readonly initialized: number; readonly diagnostics: number }> {
  const server = await StdioServer.start(command);
  const diagnostics = await server.open(generateDocument(120));
  server.stop();
  return { initialized: server.initialized, diagnostics };
}

/** The line and character of an offset. */
export function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}
