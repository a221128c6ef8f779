// Bundles everything that is shipped: the client, the server and the terminal program. `--watch` rebuilds on change, `--only=server` builds
// one of them, `--outdir=FOLDER` somewhere else than in `dist`.
import * as esbuild from 'esbuild';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { leftOut } from './server/stubs/leftOut.mjs';
import { withoutExamples } from './server/stubs/withoutExamples.mjs';

const option = (name) => process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);

const watch = process.argv.includes('--watch');
const debug = watch || process.argv.includes('--debug');
const outdir = option('outdir') ?? 'dist';
const only = option('only');

/** @type {esbuild.BuildOptions} */
const common = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
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

/** Of the server library, 28 KB. */
const serverStubs = { ...coreStubs, 'vscode-languageserver-types': './server/stubs/languageserver-types.mjs' };

/** Parts of the client library that we never reach: 17 KB of the package. */
const clientStubs = {
  minimatch: './client/stubs/minimatch.cjs',
  'semver/functions/parse': './client/stubs/semver.cjs',
  'semver/functions/satisfies': './client/stubs/semver.cjs',
};

const program = { ...common, banner: { js: '#!/usr/bin/env node' } };

/** @type {esbuild.BuildOptions[]} */
export const bundles = [
  { ...common, entryPoints: { client: 'client/src/node/main.ts' }, external: ['vscode'], alias: clientStubs },
  { ...program, entryPoints: { server: 'server/src/node/main.ts' }, alias: serverStubs, plugins: [withoutExamples, leftOut] },
  { ...program, entryPoints: { cli: 'server/src/cli/bin.ts' }, alias: coreStubs, plugins: [leftOut] },
];

// The list of licences is made from the same bundles.
if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  if (!watch && !only) await rm(outdir, { recursive: true, force: true });
  for (const options of bundles.filter(({ entryPoints }) => !only || only in entryPoints)) {
    if (watch) await (await esbuild.context(options)).watch();
    else await esbuild.build(options);
  }
}
