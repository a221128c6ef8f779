// Bundles everything that is shipped: the client, the server and the terminal program. `--watch` rebuilds on change.
import * as esbuild from 'esbuild';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const watch = process.argv.includes('--watch');
const debug = watch || process.argv.includes('--debug');

/** @type {esbuild.BuildOptions} */
const common = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  outdir: 'dist',
  minify: !debug,
  sourcemap: debug ? 'linked' : false,
  legalComments: 'none',
  logLevel: 'warning',
  mainFields: ['module', 'main'],
};

/** Parts of markdown-it that its block pass never reaches, 25 KB of the package; and yaml as modules, of which only what is used is taken, 5 KB. */
const serverStubs = {
  entities: './server/stubs/entities.mjs',
  'linkify-it': './server/stubs/linkify-it.mjs',
  yaml: './node_modules/yaml/browser/dist/index.js',
};

/** Parts of the client library that we never reach: 17 KB of the package. */
const clientStubs = {
  minimatch: './client/stubs/minimatch.cjs',
  'semver/functions/parse': './client/stubs/semver.cjs',
  'semver/functions/satisfies': './client/stubs/semver.cjs',
};

/** @type {esbuild.BuildOptions[]} */
export const bundles = [
  { ...common, entryPoints: { client: 'client/src/node/main.ts' }, external: ['vscode'], alias: clientStubs },
  {
    ...common,
    entryPoints: { server: 'server/src/node/main.ts', cli: 'server/src/cli/bin.ts' },
    banner: { js: '#!/usr/bin/env node' },
    alias: serverStubs,
  },
];

// The list of licences is made from the same bundles.
if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  if (!watch) await rm('dist', { recursive: true, force: true });
  for (const options of bundles) {
    if (watch) await (await esbuild.context(options)).watch();
    else await esbuild.build(options);
  }
}
