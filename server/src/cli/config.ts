/** The settings that hold for a file: those of the nearest `.postmortem.*` in its folder or above. */
import { readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { whyUnreadable } from './inputs.ts';
import { readSource } from './source.ts';
import type { Settings } from '../core/index.ts';

export interface FileSettings {
  /** Undefined where no config file holds. */
  readonly settings: Settings | undefined;
  /** The file, `/`-separated, relative to the folder of its settings; else to the folder the program was started in. */
  readonly path: string;
}

interface Found {
  readonly folder: string;
  readonly settings: Settings;
}

/** Looks upwards from files; each folder is looked at once. */
export class ConfigFinder {
  private readonly known = new Map<string, Promise<Found | undefined>>();

  constructor(
    private readonly cwd: string,
    /** Is told of each fault in a config file, once. */
    private readonly complain: (message: string) => void,
  ) {}

  /** For the absolute path of a file, which need not exist. */
  async for(file: string): Promise<FileSettings> {
    const found = await this.above(dirname(file));
    return {
      settings: found?.settings,
      path: relative(found?.folder ?? this.cwd, file)
        .split(sep)
        .join('/'),
    };
  }

  private above(folder: string): Promise<Found | undefined> {
    const known = this.known.get(folder) ?? this.look(folder);
    this.known.set(folder, known);
    return known;
  }

  private async look(folder: string): Promise<Found | undefined> {
    const names = configNames(folder);
    if (names.length > 0) {
      // Loaded here, because most runs meet no config file and a run over a warm cache does without the engine.
      const core = await import('../core/index.ts');
      const name = core.configFileNames.find((one) => names.includes(one));
      if (name !== undefined) return { folder, settings: this.read(join(folder, name), core) };
    }
    const parent = dirname(folder);
    return parent === folder ? undefined : await this.above(parent);
  }

  private read(path: string, { defaultSettings, mergeSettings, readConfig }: typeof import('../core/index.ts')): Settings {
    const shown = relative(this.cwd, path);
    try {
      const { text } = readSource(path);
      const { settings, problems } = readConfig(text, path);
      for (const { message, span } of problems) this.complain(`${shown}:${place(text, span.start)}: ${message}`);
      return mergeSettings(defaultSettings, settings);
    } catch (error) {
      this.complain(`${shown}: ${whyUnreadable(error)}`);
      return defaultSettings;
    }
  }
}

function configNames(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.startsWith('.postmortem.'));
  } catch {
    // A folder that may not be listed, or that is only a name for standard input.
    return [];
  }
}

/** `line:column` from 1. */
function place(text: string, offset: number): string {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
}
