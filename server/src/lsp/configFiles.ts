/** The configuration files of teams: the nearest `.postmortem.*` above a document, read once until one of them changes. */
import { configFileNames, readConfig, type Config } from '../core/index.ts';
import type { Host } from './host.ts';

export interface ConfigFile {
  readonly uri: string;
  /** With a `/` at its end; patterns in the file count from here. */
  readonly folder: string;
  readonly text: string;
  readonly config: Config;
}

export class ConfigFiles {
  /** By folder; undefined where the folder has none. */
  readonly #known = new Map<string, Promise<ConfigFile | undefined>>();

  /** `read` is called for each file that was read. */
  constructor(
    private readonly host: Host,
    private readonly read: (file: ConfigFile) => void,
  ) {}

  /** For a document of the file system; others have none. */
  async nearest(document: string): Promise<ConfigFile | undefined> {
    const found = await Promise.all(foldersAbove(document).map((folder) => this.#in(folder)));
    return found.find((file) => file !== undefined);
  }

  forget(): void {
    this.#known.clear();
  }

  #in(folder: string): Promise<ConfigFile | undefined> {
    const known = this.#known.get(folder) ?? this.#look(folder);
    this.#known.set(folder, known);
    return known;
  }

  async #look(folder: string): Promise<ConfigFile | undefined> {
    const texts = await Promise.all(configFileNames.map((name) => this.host.readText(folder + name)));
    const index = texts.findIndex((text) => text !== undefined);
    const [name, text] = [configFileNames[index], texts[index]];
    if (name === undefined || text === undefined) return undefined;
    const file = { uri: folder + name, folder, text, config: readConfig(text, name) };
    this.read(file);
    return file;
  }
}

/** From the folder of the document up to the root. */
function foldersAbove(uri: string): readonly string[] {
  const root = 'file://'.length;
  const folders: string[] = [];
  if (!uri.startsWith('file://')) return folders;
  for (let slash = uri.lastIndexOf('/'); slash >= root; slash = uri.lastIndexOf('/', slash - 1)) folders.push(uri.slice(0, slash + 1));
  return folders;
}
