/** What the schema says of a section and of a metadata field. */

export type SectionKind =
  | 'summary'
  | 'impact'
  | 'timeline'
  | 'root-cause'
  | 'contributing-factors'
  | 'trigger'
  | 'detection'
  | 'resolution'
  | 'what-went-well'
  | 'what-went-wrong'
  | 'got-lucky'
  | 'action-items'
  | 'lessons'
  | 'five-whys'
  | 'supporting'
  | 'related'
  | 'background'
  | 'participants'
  | 'communication'
  | 'metadata'
  | 'glossary';

/** How much a section is asked for: `required` is a warning, `recommended` a hint. */
export type Requirement = 'required' | 'recommended' | 'optional';

export type Profile = 'guide' | 'standard' | 'minimal';

export interface SectionDefinition {
  readonly kind: SectionKind;
  /** The guide's heading, used when the section is inserted. */
  readonly heading: string;
  /** What belongs here, one or two sentences, shown on hover and in the docs. */
  readonly help: string;
  /** Titles clear enough to open a section in any form: a bold line, `**Key**: text`, `- **Key**:`, `Key:`. */
  readonly names: RegExp;
  /** Further titles that mean this section where they are headings. Both match a whole normalised title (see titles.ts). */
  readonly synonyms: RegExp | undefined;
  readonly requirement: Readonly<Record<Profile, Requirement>>;
  /** Body inserted below the heading, with the guide's placeholders. */
  readonly body: string;
  /** Heading and body in the guide's full template, where they differ; undefined when the section is not part of it. */
  readonly full: { readonly heading: string; readonly body: string } | undefined;
}

export type MetadataKey =
  | 'title'
  | 'date'
  | 'authors'
  | 'status'
  | 'severity'
  | 'incident'
  | 'owner'
  | 'participants'
  | 'duration'
  | 'start'
  | 'end'
  | 'detected'
  | 'time-zone'
  | 'services'
  | 'tags';

export interface MetadataDefinition {
  readonly key: MetadataKey;
  /** The guide's spelling, used when the field is inserted. */
  readonly label: string;
  readonly help: string;
  /** Matches a whole key in lower case, without decoration. */
  readonly names: RegExp;
  /** Asked for by `metadata/missing` at default settings. */
  readonly required: boolean;
  /** The guide's placeholder for the value. */
  readonly placeholder: string;
  /** What can be chosen; other values are accepted. */
  readonly values: readonly string[];
}
