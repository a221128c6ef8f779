import { access, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cached } from './cache.mts';
import { npmInstall } from './npm.mts';
import { versions } from './versions.mts';

/** Installs VS Code for the browser on first use. Returns its `server-main.js`. */
export async function installEditor(): Promise<string> {
  const version = versions['code-server'];
  const folder = await cached(`code-server-${version}`, `VS Code for the browser (code-server ${version}, about 600 MB)`, async (draft) => {
    await startPackage(draft);
    await npmInstall(draft, [`code-server@${version}`]);
    // Only the editor is wanted, not the web server around it.
    await rename(join(draft, 'node_modules/code-server/lib/vscode'), join(draft, 'vscode'));
    await rm(join(draft, 'node_modules'), { recursive: true });
    await npmInstall(join(draft, 'vscode'));
    await access(join(draft, 'vscode/out/server-main.js'));
  });
  return join(folder, 'vscode/out/server-main.js');
}

/** The Node that the editor runs on: this one where it is the same line of releases, else one that is installed on first use. Returns the program's path. */
export async function installNode(): Promise<string> {
  if (process.versions.node.split('.')[0] === versions.node.split('.')[0]) return process.execPath;
  const system = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const name = system === 'darwin-arm64' ? `node-bin-${system}` : `node-${system}`;
  const program = `node_modules/${name}/bin/${process.platform === 'win32' ? 'node.exe' : 'node'}`;
  const folder = await cached(`${name}-${versions.node}`, `Node ${versions.node}, which VS Code runs on`, async (draft) => {
    await startPackage(draft);
    await npmInstall(draft, [`${name}@${versions.node}`]);
    await access(join(draft, program));
  });
  return join(folder, program);
}

/** Makes the folder a package of its own, so that npm installs into it and nowhere else. */
export function startPackage(folder: string): Promise<void> {
  return writeFile(join(folder, 'package.json'), '{"private":true}\n');
}
