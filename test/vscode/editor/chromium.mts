import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cached, exists } from './cache.mts';
import { installNode, startPackage } from './install.mts';
import { npmInstall } from './npm.mts';
import { run } from './process.mts';
import { versions } from './versions.mts';

/** A Chromium that playwright can launch. */
export interface Chromium {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * The Chromium to test with: the one `POSTMORTEM_BROWSER` names; on Linux x64 a pinned one from npm, the same for everybody; elsewhere, or where
 * that one does not run, an installed Chrome, Chromium or Edge.
 *
 * @throws an error that says what to install when there is none
 */
export async function findChromium(): Promise<Chromium> {
  const chosen = process.env['POSTMORTEM_BROWSER'];
  if (chosen) return { executablePath: chosen, env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') {
    try {
      return await installChromium();
    } catch (error) {
      console.warn(`The Chromium from npm cannot be used here, so an installed one is looked for. ${String(error)}`);
    }
  }
  for (const path of installedBrowsers()) if (await exists(path)) return { executablePath: path, env: {} };
  throw new Error('No browser found. Install Chrome, Chromium or Edge, or set POSTMORTEM_BROWSER to the path of one.');
}

async function installChromium(): Promise<Chromium> {
  const version = versions['@sparticuz/chromium'];
  const folder = await cached(`chromium-${version}`, `a headless Chromium (${version})`, async (draft) => {
    await startPackage(draft);
    const fonts = ['dejavu-fonts-ttf', '@expo-google-fonts/noto-color-emoji'] as const;
    await npmInstall(
      draft,
      ['@sparticuz/chromium' as const, ...fonts].map((name) => `${name}@${versions[name]}`),
    );
    await unpack(draft);
    for (const name of fonts) await collectFonts(join(draft, 'node_modules', name), join(draft, 'fonts'));
    await rm(join(draft, 'node_modules'), { recursive: true });
    await writeFile(join(draft, 'fonts.conf'), fontConfiguration);
    await run(chromiumIn(draft).executablePath, ['--version'], { env: { ...process.env, ...chromiumIn(draft).env } });
  });
  return chromiumIn(folder);
}

function chromiumIn(folder: string): Chromium {
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
}

/** Unpacks the package's archives into the folder, by the package's own program, which unpacks into the folder for temporary files. */
async function unpack(folder: string): Promise<void> {
  const script = `
    import { inflate } from '@sparticuz/chromium';
    for (const name of ['chromium.br', 'swiftshader.tar.br', 'al2023.tar.br']) await inflate('node_modules/@sparticuz/chromium/bin/' + name);
  `;
  await run(await installNode(), ['--input-type=module', '--eval', script], { cwd: folder, env: { ...process.env, TMPDIR: folder } });
}

async function collectFonts(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true, recursive: true })) {
    if (entry.isFile() && /^(?:DejaVuSans(?:Mono)?(?:-Bold)?|NotoColorEmoji\w*)\.ttf$/.test(entry.name))
      await rename(join(entry.parentPath, entry.name), join(to, entry.name));
  }
}

const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
  <alias><family>sans-serif</family><prefer><family>DejaVu Sans</family></prefer></alias>
</fontconfig>
`;

function installedBrowsers(): readonly string[] {
  const applications = '/Applications';
  const windows = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']];
  switch (process.platform) {
    case 'darwin':
      return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `${applications}/${name}.app/Contents/MacOS/${name}`);
    case 'win32':
      return windows.flatMap((folder) =>
        folder ? [`${folder}\\Google\\Chrome\\Application\\chrome.exe`, `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`] : [],
      );
    default:
      return ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].map((name) => `/usr/bin/${name}`);
  }
}
