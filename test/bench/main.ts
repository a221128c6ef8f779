/**
 * Prints what the engine and the terminal program cost, as ratios of one run:
 *
 *     npm run bench [-- --quick] [--markdown]
 *
 * Milliseconds differ between machines and minutes; ratios of samples taken in turn hardly do. Nothing is asserted here.
 * Goals and the figures of comparable tools: docs/performance.md.
 */
import { buildSync } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { generateDocument } from './document.ts';
import { sampleIndexing } from './indexing.ts';
import { sampleKeystrokes, sampleStart } from './keystrokes.ts';
import { median, sampleCases, sampleProcesses } from './measure.ts';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, markdown: { type: 'boolean', default: false } } });
const rounds = values.quick ? 5 : 21;
const sizes = values.quick ? [120, 3000] : [120, 600, 3000, 12_000];
const workspaceFiles = values.quick ? 200 : 2000;
const out = 'out/bench';
/** Copies, so that a build in the meantime does not disturb. */
const program = resolve(out, 'cli.js');
const server = [resolve(out, 'server.js'), '--stdio'];
const nullServer = [`${out}/nullServer.js`];

interface Row {
  readonly measure: string;
  readonly ours: string;
  readonly goal: string;
  /** Comparable tools, measured once on another day: docs/performance.md. */
  readonly peers: string;
}

async function run(): Promise<void> {
  // Measured as it is shipped: bundled and minified.
  const entryPoints = ['worker', 'floor', 'memory', 'nullServer', 'serverFloor', 'indexMemory'].map((name) => `test/bench/${name}.ts`);
  buildSync({ entryPoints, outdir: out, bundle: true, minify: true, platform: 'node', format: 'cjs', mainFields: ['module', 'main'] });
  copyFileSync('dist/cli.js', program);
  for (const name of ['server.js', 'jsonrpc.js']) copyFileSync(`dist/${name}`, resolve(out, name));
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${new Date().toISOString().slice(0, 10)}\n`);
  const rows = [
    ...(await engine()),
    ...(await typing()),
    ...(await indexing()),
    ...(await serverStart()),
    ...start(),
    ...workspace(),
    ...sizesOfBundles(),
  ];
  print([['measure', 'ours', 'goal', 'others'], ...rows.map(({ measure, ours, goal, peers }) => [measure, ours, goal, peers])]);
}

/** In columns; `--markdown` as a table for docs/performance.md. */
function print(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const [index, row] of rows.entries()) {
    const cells = row.map((cell, column) => cell.padEnd(widths[column] ?? 0));
    console.log(values.markdown ? `| ${cells.join(' | ')} |` : cells.join('  ').trimEnd());
    if (values.markdown && index === 0) console.log(`|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`);
  }
}

async function engine(): Promise<Row[]> {
  const samples: Record<string, number>[] = [];
  for (const lines of sizes) {
    const names = ['parse', 'parse15', 'blocks', 'analysis', 'analysisWithoutBlame', 'key', 'keyWithoutBlame', 'fence'];
    const sample = await sampleCases(`${out}/worker.js`, names, lines, rounds);
    samples.push(sample);
    const shown = Object.entries(sample).map(([name, milliseconds]) => `${name} ${milliseconds.toFixed(3)} ms`);
    console.log(`${String(lines).padStart(6)} lines: ${shown.join(', ')}`);
  }
  console.log('');
  const ratios = (top: string, bottom: string) => samples.map((sample) => ratio(sample[top], sample[bottom])).join(' / ');
  const shares = (part: string) => samples.map((sample) => `1/${((sample['parse'] ?? 0) / (sample[part] ?? 1)).toFixed(0)}`).join(' / ');
  const at = `at ${sizes.join(' / ')} lines`;
  return [
    {
      measure: `full analysis ÷ bare parse, ${at}`,
      ours: ratios('analysis', 'parse'),
      goal: '≤ 1.5',
      peers: 'VS Code’s Markdown links 1.7–3.4, markdownlint 17–32, alex 78–95',
    },
    {
      measure: `full analysis without the blame rules ÷ bare parse, ${at}`,
      ours: ratios('analysisWithoutBlame', 'parse'),
      goal: '≤ 1.0',
      peers: `the block pass alone ${ratios('blocks', 'parse')}`,
    },
    { measure: `full analysis ÷ parse by markdown-it 15, ${at}`, ours: ratios('analysis', 'parse15'), goal: '≤ 1.0', peers: '' },
    { measure: `one key to findings ÷ bare parse, ${at}`, ours: shares('key'), goal: '≤ 1/100 at 12000', peers: '1.7–17 (a full run)' },
    {
      measure: `one key to findings without the blame rules ÷ bare parse, ${at}`,
      ours: shares('keyWithoutBlame'),
      goal: '≤ 1/100 at 12000',
      peers: '',
    },
    { measure: `dearest key (a fence at the top) ÷ full analysis, ${at}`, ours: ratios('fence', 'analysis'), goal: '≤ 1.5', peers: '1' },
  ];
}

async function typing(): Promise<Row[]> {
  const samples: Awaited<ReturnType<typeof sampleKeystrokes>>[] = [];
  for (const lines of sizes) {
    const sample = await sampleKeystrokes({ ours: server, floor: nullServer }, lines, values.quick ? 40 : 200);
    samples.push(sample);
    const shown = Object.entries(sample).map(
      ([name, { p50, p95, tail }]) => `${name} p50 ${p50.toFixed(2)}, p95 ${p95.toFixed(2)}, tail ${tail.toFixed(2)} ms`,
    );
    console.log(`${String(lines).padStart(6)} lines, keys over stdio: ${shown.join('; ')}`);
  }
  console.log('');
  const at = `at ${sizes.join(' / ')} lines`;
  const last = samples.at(-1)?.['ours'];
  return [
    {
      measure: `key over stdio ÷ server without analysis, p50, ${at}`,
      ours: samples.map(({ ours, floor }) => ratio(ours?.p50, floor?.p50)).join(' / '),
      goal: '≤ 2',
      peers: 'rumdl 5–60, VS Code’s Markdown 11–270',
    },
    {
      measure: `key over stdio ÷ server without analysis, p95, ${at}`,
      ours: samples.map(({ ours, floor }) => ratio(ours?.p95, floor?.p95)).join(' / '),
      goal: '≤ 2.5',
      peers: '',
    },
    {
      measure: `key over stdio, ${sizes.at(-1)} ÷ ${sizes[0]} lines`,
      ours: ratio(last?.p50, samples[0]?.['ours']?.p50),
      goal: '≤ 4',
      peers: 'rumdl 32, VS Code’s Markdown 70, markdownlint 113',
    },
    {
      measure: `tail of a burst of 20 keys ÷ single key, ${at}`,
      ours: samples.map(({ ours }) => ratio(ours?.tail, ours?.p50)).join(' / '),
      goal: '≤ 2',
      peers: 'rumdl 13, VS Code’s Markdown 8',
    },
  ];
}

async function indexing(): Promise<Row[]> {
  const files = values.quick ? 1_000 : 10_000;
  const folder = makeWorkspace(files);
  const { idle, reading, awaited } = await sampleIndexing(server, folder, values.quick ? 80 : 240);
  rmSync(folder, { recursive: true });
  const { stdout } = spawnSync(process.execPath, ['--expose-gc', `${out}/indexMemory.js`], { encoding: 'utf8' });
  return [
    {
      measure: `key over stdio while ${files} files are read ÷ without a workspace, p95 (while a request waits for them)`,
      ours: `${ratio(reading?.p95, idle?.p95)} (${ratio(awaited?.p95, idle?.p95)})`,
      goal: '≤ 2',
      peers: '',
    },
    { measure: 'heap for the index of a workspace ÷ the bytes of its documents', ours: stdout.trim(), goal: '≤ 1.0', peers: '' },
  ];
}

/** A folder of postmortems, 75 to 225 lines each. */
function makeWorkspace(files: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'postmortem-bench-'));
  for (let index = 0; index < files; index++) {
    const below = join(folder, String(2020 + (index % 6)));
    mkdirSync(below, { recursive: true });
    writeFileSync(join(below, `inc-${String(index).padStart(5, '0')}.md`), generateDocument(75 + ((index * 37) % 150), index + 1));
  }
  return folder;
}

async function serverStart(): Promise<Row[]> {
  const node: number[] = [];
  const initialized: number[] = [];
  const diagnostics: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const begin = performance.now();
    spawnSync(process.execPath, ['-e', '0']);
    node.push(performance.now() - begin);
    const sample = await sampleStart(server);
    initialized.push(sample.initialized);
    diagnostics.push(sample.diagnostics);
  }
  return [
    {
      measure: 'server: start to initialized ÷ start of bare Node',
      ours: ratio(median(initialized), median(node)),
      goal: '≤ 2.7',
      peers: 'VS Code’s Markdown 4.2, rumdl 0.4',
    },
    {
      measure: 'server: start to first diagnostics of 120 lines ÷ start of bare Node',
      ours: ratio(median(diagnostics), median(node)),
      goal: '≤ 3.5',
      peers: 'VS Code’s Markdown 5, markdownlint 12',
    },
  ];
}

function start(): Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'postmortem-bench-'));
  const file = join(folder, 'postmortem.md');
  writeFileSync(file, generateDocument(120));
  const empty = join(folder, 'empty.js');
  writeFileSync(empty, '');
  const sample = sampleProcesses({ node: [empty], cli: [program, 'lint', file], version: [program, '--version'] }, memoryModule(), rounds);
  rmSync(folder, { recursive: true });
  const { node, cli, version } = sample;
  return [
    {
      measure: 'lint one document of 120 lines ÷ start of bare Node',
      ours: `${ratio(cli?.milliseconds, node?.milliseconds)} (--version ${ratio(version?.milliseconds, node?.milliseconds)})`,
      goal: '≤ 2.5',
      peers: 'markdownlint-cli2 9.4, textlint 15',
    },
  ];
}

function workspace(): Row[] {
  const folder = makeWorkspace(workspaceFiles);
  const lint = [program, 'lint', '--format', 'json', '.'];
  const commands = { floor: [resolve(`${out}/floor.js`), '.'], cli: lint, cached: [...lint, '--cache'] };
  const { floor, cli, cached } = sampleProcesses(commands, memoryModule(), values.quick ? 1 : 5, folder);
  rmSync(folder, { recursive: true });
  const what = `lint ${workspaceFiles} documents ÷ find, read and parse them with markdown-it 15`;
  return [
    {
      measure: `${what}, time`,
      ours: ratio(cli?.milliseconds, floor?.milliseconds),
      goal: '≤ 1.3',
      peers: 'rumdl 1.1, markdownlint-cli2 17',
    },
    { measure: `${what}, memory`, ours: ratio(cli?.megabytes, floor?.megabytes), goal: '≤ 1.5', peers: 'rumdl 0.6, markdownlint-cli2 5' },
    {
      measure: `${what}, time of a second run with --cache`,
      ours: ratio(cached?.milliseconds, floor?.milliseconds),
      goal: '≤ 0.3',
      peers: '',
    },
  ];
}

function sizesOfBundles(): Row[] {
  const bytes = (path: string) => statSync(path).size;
  const size = ratio(bytes(`${out}/server.js`) + bytes(`${out}/jsonrpc.js`), bytes(`${out}/serverFloor.js`));
  return [{ measure: 'size of the bundled server ÷ a server library with markdown-it 15', ours: size, goal: '≤ 1.5', peers: '' }];
}

function memoryModule(): string {
  return resolve(out, 'memory.js');
}

function ratio(top = 0, bottom = 1): string {
  return (top / bottom).toFixed(2);
}

void run();
