// Bundles everything that is shipped: the client, the server and the terminal program. `--watch` rebuilds on change, `--only=server` builds
// one of them, `--outdir=FOLDER` somewhere else than in `dist`.
import * as esbuild from 'esbuild';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
import { leftOut as clientLeftOut } from './client/stubs/leftOut.mjs';
import { leftOut } from './server/stubs/leftOut.mjs';
import { withoutExamples } from './server/stubs/withoutExamples.mjs';

const option = (name) => process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);

const watch = process.argv.includes('--watch');
const debug = watch || process.argv.includes('--debug');
const outdir = option('outdir') ?? 'dist';
const only = option('only');

/**
 * Names anew, with the letters that the code is full of anyway: 15 KB of the package; and says shorter what terser knows to say shorter than esbuild: 3 KB.
 * @param {{ eager?: boolean }} options `eager`: functions that are handed over stand in brackets, by which V8 knows to compile them at once. What is loaded
 * as a whole loads in three quarters of the time.
 * @returns {esbuild.Plugin}
 */
const rename = ({ eager = false } = {}) => ({
  name: 'rename',
  setup(build) {
    // Whoever only asks what is in a bundle gets nothing written.
    if (build.initialOptions.write === false) return;
    build.initialOptions.metafile = true;
    build.onEnd(async ({ metafile }) => {
      for (const name of Object.keys(metafile?.outputs ?? {})) {
        const file = resolve(build.initialOptions.absWorkingDir ?? '', name);
        const { code } = await minify(await readFile(file, 'utf8'), {
          compress: { toplevel: true, ecma: 2022 },
          mangle: { toplevel: true },
          format: { ascii_only: true, wrap_func_args: eager },
        });
        await writeFile(file, code);
      }
    });
  },
});

/** @type {esbuild.BuildOptions} */
const common = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  // Node 20 lacks only what Unicode has named since. Without this, literals with \p{L} become calls that make an expression at each use.
  supported: { 'regexp-unicode-property-escapes': true },
  format: 'cjs',
  outdir,
  minify: !debug,
  sourcemap: debug ? 'linked' : false,
  legalComments: 'none',
  logLevel: 'warning',
  mainFields: ['module', 'main'],
};

/** Parts of markdown-it that its block pass never reaches, and the edition of yaml that can be cut to what is used: 50 KB. */
const coreStubs = {
  entities: './server/stubs/entities.mjs',
  'linkify-it': './server/stubs/linkify-it.mjs',
  mdurl: './server/stubs/mdurl.mjs',
  'punycode.js': './server/stubs/punycode.mjs',
  'uc.micro': './server/stubs/uc.micro.mjs',
  yaml: './node_modules/yaml/browser/dist/index.js',
};

/** Of the server library, 28 KB, and what it would load of Node. Our own files name these with `node:`. */
const serverStubs = {
  ...coreStubs,
  'vscode-languageserver-types': './server/stubs/languageserver-types.mjs',
  crypto: './server/stubs/crypto.cjs',
  net: './server/stubs/nothing.cjs',
  os: './server/stubs/nothing.cjs',
};

/** Parts of the client library that we never reach: 17 KB of the package. */
const clientStubs = {
  minimatch: './client/stubs/minimatch.cjs',
  'semver/functions/parse': './client/stubs/semver.cjs',
  'semver/functions/satisfies': './client/stubs/semver.cjs',
};

const program = { ...common, banner: { js: '#!/usr/bin/env node' } };

const last = (options) => (debug ? [] : [rename(options)]);

/**
 * The library of messages: a file of its own beside those of the client and of the server, which both need all of it. 11 KB of the package.
 * What is built for looking into holds its own.
 * @type {esbuild.Plugin}
 */
const besideIt = {
  name: 'beside it',
  setup(build) {
    if (!debug) build.onResolve({ filter: /^vscode-jsonrpc(?:\/node)?$/ }, () => ({ path: './jsonrpc.js', external: true }));
  },
};

/** @type {esbuild.BuildOptions[]} */
export const bundles = [
  {
    ...common,
    entryPoints: { client: 'client/src/node/main.ts' },
    external: ['vscode'],
    alias: clientStubs,
    plugins: [besideIt, clientLeftOut, ...last({ eager: true })],
  },
  {
    ...program,
    entryPoints: { server: 'server/src/node/main.ts' },
    alias: serverStubs,
    plugins: [besideIt, withoutExamples, leftOut, ...last()],
  },
  ...(debug
    ? []
    : [{ ...common, entryPoints: { jsonrpc: 'vscode-jsonrpc/node' }, alias: serverStubs, plugins: [leftOut, ...last({ eager: true })] }]),
  { ...program, entryPoints: { cli: 'server/src/cli/bin.ts' }, alias: coreStubs, plugins: [leftOut, ...last()] },
];

// The list of licences is made from the same bundles.
if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  if (!watch && !only) await rm(outdir, { recursive: true, force: true });
  const asked = only === 'server' ? ['server', 'jsonrpc'] : [only];
  for (const options of bundles.filter(({ entryPoints }) => !only || asked.some((name) => name in entryPoints))) {
    if (watch) await (await esbuild.context(options)).watch();
    else await esbuild.build(options);
  }
}
