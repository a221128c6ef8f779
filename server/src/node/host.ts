/** The machine as the server sees it: clock, timers, files, process. */
import { readFile, stat } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { filesBelow, isFileBelow, isMarkdown } from '../disk/markdownFiles.ts';
import { decode } from '../disk/text.ts';
import type { Host } from '../lsp/host.ts';

/** Configuration larger than this (bytes) is not read. */
const maxFile = 1024 * 1024;
/** Milliseconds. */
const parentCheck = 2_000;
const lastWords = 1_000;
/** A workspace with more folders is a whole disk, opened by accident. */
const maxFolders = 50_000;

/** Not from `node:fs/promises`: with it, Node loads what reads lines of a terminal, too, before the first findings. */
const [statOf, bytesOf] = [promisify(stat), promisify(readFile)];

export const nodeHost: Host = {
  now: () => new Date(),
  today() {
    const now = new Date();
    return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  },
  // `performance` would load what measures histograms and the network.
  elapsed: () => Number(process.hrtime.bigint()) / 1e6,
  get timeZone() {
    return Intl.DateTimeFormat().resolvedOptions().timeZone;
  },
  soon: (work) => void setImmediate(work),
  after(milliseconds, work) {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
  async readText(uri) {
    try {
      const path = fileURLToPath(uri);
      const { size } = await statOf(path);
      return size <= maxFile ? await bytesOf(path, 'utf8') : undefined;
    } catch {
      return undefined;
    }
  },
  fileUri: (path) => pathToFileURL(path).href,
  async *documents(folder) {
    const root = pathOf(folder);
    if (root !== undefined)
      for await (const file of filesBelow(root, { take: isMarkdown, maxFolders })) yield pathToFileURL(join(root, file)).href;
  },
  holdsDocument(folder, uri) {
    const [root, file] = [pathOf(folder), pathOf(uri)];
    return root !== undefined && file !== undefined && isFileBelow(root, file);
  },
  async readDocument(uri, maxBytes) {
    try {
      const path = fileURLToPath(uri);
      const { size } = await statOf(path);
      return size <= maxBytes ? decode(await bytesOf(path)).text : undefined;
    } catch {
      return undefined;
    }
  },
  complain: (message) => void process.stderr.write(`${message}\n`),
  exit(code, sent) {
    process.exitCode = code;
    const end = (): void => process.exit(code);
    void sent.then(end);
    // A client that has gone or does not read must not keep the process.
    setTimeout(end, lastWords);
  },
  watchProcess(pid) {
    setInterval(() => {
      if (!alive(pid)) process.exit(1);
    }, parentCheck).unref();
  },
};

/** Undefined for the address of something that is no file of this machine. */
function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
