/** What a user or a team can set, with defaults. Read from editor settings and from `.postmortem.{json,jsonc,yaml}`. */
import type { Profile, Requirement } from './schema/definition.ts';
import type { Severity } from './finding.ts';
import type { DocumentStatus } from './vocabulary.ts';

export interface Settings {
  /** Severity per rule id or group (`blame`); what is not listed keeps the rule's own. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  readonly profile: Profile;
  /** Overrides of the profile, by section kind; a name that is no kind is a section of the team's own and needs a heading. */
  readonly sections: Readonly<Record<string, SectionSettings>>;
  /** Globs (relative to the config file or workspace folder) of files that are postmortems whatever they hold. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** IANA name or offset used where a document names none; undefined: local times stay local. */
  readonly timeZone: string | undefined;
  /** Known people and teams with other spellings of their names. */
  readonly owners: readonly { readonly name: string; readonly aliases?: readonly string[]; readonly team?: boolean }[];
  /** Patterns of ids as `ticketPattern` reads them, with `{id}`, `$1` … in the URL template. */
  readonly tickets: readonly { readonly pattern: string; readonly url?: string }[];
  readonly metadata: Readonly<Record<string, { readonly values?: readonly string[]; readonly required?: boolean }>>;
  readonly blame: { readonly allow: readonly string[]; readonly add: readonly string[]; readonly names: readonly string[] };
  /** One finding per item even where no item of the document has an owner. */
  readonly everyActionItem: boolean;
  /** A document larger than this (UTF-16 units) is not judged. */
  readonly maxLength: number;
}

export interface SectionSettings {
  /** Used when the section is inserted, and known as its title. */
  readonly heading?: string;
  /** Further titles that mean this section. Numbering, emoji, case and notes around them do not matter. */
  readonly synonyms?: readonly string[];
  /** Whatever the profile says. */
  readonly requirement?: Requirement;
  /** While the document has this status; wins over `requirement`. */
  readonly requirementByStatus?: Readonly<Partial<Record<DocumentStatus, Requirement>>>;
  /** By severity as written (`SEV-1`); wins over the other two. */
  readonly requirementBySeverity?: Readonly<Record<string, Requirement>>;
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
