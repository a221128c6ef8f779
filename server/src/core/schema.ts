/**
 * The one schema: canonical sections, metadata fields, statuses and severities, as data. Missing-section findings,
 * completion, insert-section, the new-document template, `snippets/` and the docs are all made from it.
 * Source of headings, order and help: the blameless postmortem guide; of the synonyms: what public postmortems use.
 */
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

export interface SectionDefinition {
  readonly kind: SectionKind;
  /** The guide's heading, used when the section is inserted. */
  readonly heading: string;
  /** What belongs here, one or two sentences, shown on hover and in the docs. */
  readonly help: string;
  /** Matches a normalised title (see `normaliseTitle`), anchored by the caller at both ends. */
  readonly synonyms: RegExp;
  /** In the default profile. */
  readonly requirement: Requirement;
  /** Body inserted below the heading, with the guide's placeholders. */
  readonly body: string;
}
