/** The licences of the packages that are bundled into what is shipped. */
import { build, type BuildOptions } from 'esbuild';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly text: string;
}

/** `THIRD-PARTY-NOTICES.md`. */
export async function notices(): Promise<string> {
  const packages = await bundledPackages();
  return [
    '# Third-party notices',
    'This extension and the programs that come with it contain the packages below. The list is made from the bundles by `npm run docs`.',
    [
      '| Package | Version | Licence |',
      '|---------|---------|---------|',
      ...packages.map(({ name, version, license }) => `| ${name} | ${version} | ${license} |`),
    ].join('\n'),
    ...packages.flatMap(({ name, version, text }) => [`## ${name} ${version}`, `\`\`\`text\n${text}\n\`\`\``]),
    '',
  ].join('\n\n');
}

async function bundledPackages(): Promise<Package[]> {
  const { bundles } = (await import(new URL('../../esbuild.mjs', import.meta.url).href)) as { bundles: BuildOptions[] };
  const results = await Promise.all(bundles.map((options) => build({ ...options, absWorkingDir: root, write: false, metafile: true })));
  const outputs = results.flatMap(({ metafile }) => Object.values(metafile?.outputs ?? {}));
  // Only what is left after tree shaking is shipped.
  const files = outputs.flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  );
  const folders = files.flatMap((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []);
  return [...new Set(folders)].toSorted().map(readPackage);
}

function readPackage(folder: string): Package {
  const path = join(root, folder);
  const { name, version, license } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
  };
  const file = readdirSync(path).find((entry) => /^(?:licen[cs]e|copying)/i.test(entry));
  if (license === undefined || file === undefined) throw new Error(`${name} ${version} states no licence`);
  return { name, version, license, text: readFileSync(join(path, file), 'utf8').replaceAll('\r\n', '\n').trim() };
}
