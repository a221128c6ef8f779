/** What a user or a team can set, with defaults. Read from editor settings and from `.postmortem.{json,jsonc,yaml}`. */
import type { SectionKind, Requirement } from './schema.ts';
import type { Severity } from './rules/rule.ts';

export interface Settings {
  /** Severity per rule id; what is not listed keeps the rule's own. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  readonly profile: 'guide' | 'standard' | 'minimal';
  /** Overrides of the profile per section. */
  readonly sections: Readonly<Partial<Record<SectionKind, SectionSettings>>>;
  /** Globs (relative to the config file or workspace folder) of files that are postmortems whatever they hold. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** IANA name or offset used where a document names none; undefined: local times stay local. */
  readonly timeZone: string | undefined;
  /** Known people and teams with other spellings of their names. */
  readonly owners: readonly { readonly name: string; readonly aliases?: readonly string[]; readonly team?: boolean }[];
  /** Ticket patterns with `$0`, `$1` … in the URL template. */
  readonly tickets: readonly { readonly pattern: string; readonly url?: string }[];
  readonly metadata: Readonly<Record<string, { readonly values?: readonly string[]; readonly required?: boolean }>>;
  readonly blame: { readonly allow: readonly string[]; readonly add: readonly string[]; readonly names: readonly string[] };
  /** One finding per item even where no item of the document has an owner. */
  readonly everyActionItem: boolean;
  /** A document larger than this (UTF-16 units) is not judged. */
  readonly maxLength: number;
}

export interface SectionSettings {
  readonly heading?: string;
  readonly synonyms?: readonly string[];
  readonly requirement?: Requirement;
}

export const defaultSettings: Settings = {
  rules: {},
  profile: 'standard',
  sections: {},
  include: [],
  exclude: [],
  timeZone: undefined,
  owners: [],
  tickets: [],
  metadata: {},
  blame: { allow: [], add: [], names: [] },
  everyActionItem: false,
  maxLength: 4_000_000,
};
