/**
 * Config files: `.postmortem.json`, `.jsonc`, `.yaml` or `.yml`. The host looks for the nearest one in the folders from a document upwards
 * and hands its text over; globs in it are relative to its folder.
 */
import { jsonPlace } from './config/jsonPlace.ts';
import { jsonSchemaOf } from './config/jsonSchema.ts';
import type { RuleName } from './config/keys.ts';
import { nodeOfValue, readNodes, type Problem } from './config/nodes.ts';
import { settingsShape } from './config/shape.ts';
import { noteAt, suggestionsAt, type ConfigNote, type ConfigSuggestion } from './config/suggest.ts';
import { switchOffEdits } from './config/switchOff.ts';
import { validate } from './config/validate.ts';
import { yamlPlace } from './config/yamlPlace.ts';
import { rules } from './rules/index.ts';
import type { Settings } from './settings.ts';
import { applyEdits, type TextEdit } from './text.ts';

/** In one folder the first of these holds. */
export const configFileNames: readonly string[] = ['.postmortem.json', '.postmortem.jsonc', '.postmortem.yaml', '.postmortem.yml'];

export interface Config {
  /** What could be read; problems leave out no more than the value they are about. */
  readonly settings: Partial<Settings>;
  /** Spans are offsets into the text of the file. */
  readonly problems: readonly Problem[];
}

/** Reads a config file. `name` tells the language by its ending. Never throws. */
export function readConfig(text: string, name: string): Config {
  const { root, problems } = readNodes(text, languageOf(name));
  const found = [...problems];
  const settings = root ? validate(root, settingsShape, { rules: rules.map(({ id }) => id) }, found) : {};
  return { settings: settings ?? {}, problems: found.toSorted((a, b) => a.span.start - b.span.start) };
}

/**
 * The edits that switch a rule off in a config file. Undefined where it is off, and where the file cannot be edited without guessing: the result is read
 * again, and has to say what it said before, and that.
 */
export function switchRuleOff(text: string, name: string, rule: string): readonly TextEdit[] | undefined {
  const edits = switchOffEdits(text, languageOf(name), rule);
  if (!edits) return undefined;
  const [before, after] = [readConfig(text, name), readConfig(applyEdits(text, edits), name)];
  const { settings } = before;
  if (settings.rules?.[rule] === 'off') return undefined;
  const wanted = { ...settings, rules: { ...settings.rules, [rule]: 'off' } };
  return isSame(after.settings, wanted) && after.problems.length <= before.problems.length ? edits : undefined;
}

/** The same values under the same keys, in whatever order. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => isSame((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]))
  );
}

/** The same checks for settings that come as a value, from an editor. Problems have no place; keys that are no settings are passed over. */
export function checkSettings(value: unknown): Config {
  const node = nodeOfValue(value);
  const entries =
    node.type === 'map' ? node.entries.filter(({ key, value: given }) => key in settingsShape.properties && !isUnset(given)) : [];
  const problems: Problem[] = [];
  const settings = validate({ type: 'map', entries, span: node.span }, settingsShape, { rules: rules.map(({ id }) => id) }, problems);
  return { settings: settings as Partial<Settings>, problems };
}

/** Editors send null, or an empty text for a setting that was never made. */
function isUnset(node: ReturnType<typeof nodeOfValue>): boolean {
  return node.type === 'scalar' && (node.value === null || node.value === undefined || node.value === '');
}

/**
 * Settings with later layers laid over them. What is kept by name (rules, sections, metadata) is merged name by name, and so
 * is `blame`; lists and single values are replaced.
 */
export function mergeSettings(base: Settings, ...layers: readonly Partial<Settings>[]): Settings {
  return layers.reduce<Settings>(
    (settings, layer) => ({
      ...settings,
      ...layer,
      rules: { ...settings.rules, ...layer.rules },
      sections: mergeEach(settings.sections, layer.sections),
      metadata: mergeEach(settings.metadata, layer.metadata),
      blame: { ...settings.blame, ...layer.blame },
    }),
    base,
  );
}

function mergeEach<T extends object>(
  base: Readonly<Record<string, T>>,
  layer: Readonly<Record<string, T>> = {},
): Readonly<Record<string, T>> {
  return { ...base, ...Object.fromEntries(Object.entries(layer).map(([key, value]) => [key, { ...base[key], ...value }])) };
}

/** What can be written at an offset of a config file, however incomplete it is. Never throws. */
export function suggestInConfig(text: string, name: string, offset: number): readonly ConfigSuggestion[] {
  try {
    const place = languageOf(name) === 'yaml' ? yamlPlace(text, offset) : jsonPlace(text, offset);
    return place ? suggestionsAt(text, place, settingsShape, ruleNames()) : [];
  } catch {
    // Nested deeper than the parser can follow.
    return [];
  }
}

/** What the key at an offset, or of the value there, is for. Never throws. */
export function explainInConfig(text: string, name: string, offset: number): ConfigNote | undefined {
  const { root } = readNodes(text, languageOf(name));
  return root && noteAt(root, offset, settingsShape, ruleNames());
}

/** The JSON schema of config files: what `schemas/postmortem.schema.json` holds. */
export function configSchema(): object {
  return jsonSchemaOf(settingsShape, ruleNames());
}

const languageOf = (name: string): 'yaml' | 'json' => (/\.ya?ml$/i.test(name) ? 'yaml' : 'json');

const ruleNames = (): readonly RuleName[] => rules.map(({ id, docs }) => ({ id, summary: docs.summary }));
