/** What a config file may hold, as data: read by the validator and turned into the JSON schema that editors complete from. */
import { metadataDefinitions, sectionDefinitions } from '../schema.ts';
import { documentStatusLabels } from '../vocabulary.ts';

/** The shape of one value. */
export type Shape =
  | { readonly type: 'string'; readonly values?: readonly string[]; readonly format?: 'ticket' | 'time-zone' | 'rule' }
  | { readonly type: 'boolean' }
  | { readonly type: 'integer'; readonly minimum: number }
  | { readonly type: 'list'; readonly items: Shape }
  /** Any keys, `known` among them, each with a value of the same shape. */
  | {
      readonly type: 'record';
      readonly known: readonly string[];
      readonly only?: boolean;
      readonly format?: 'rule';
      readonly values: Shape;
    }
  | { readonly type: 'object'; readonly properties: Readonly<Record<string, Property>>; readonly required?: readonly string[] };

export interface Property {
  readonly description: string;
  readonly shape: Shape;
}

const text: Shape = { type: 'string' };
const texts: Shape = { type: 'list', items: text };
const requirement: Shape = { type: 'string', values: ['required', 'recommended', 'optional'] };

const section: Shape = {
  type: 'object',
  properties: {
    heading: { description: 'The heading that is inserted for this section.', shape: text },
    synonyms: { description: 'Further titles that mean this section.', shape: texts },
    requirement: { description: 'required: a warning when it is missing; recommended: a hint; optional: nothing.', shape: requirement },
    requirementByStatus: {
      description: 'Other requirements while the document has a status.',
      shape: { type: 'record', known: Object.keys(documentStatusLabels), only: true, values: requirement },
    },
    requirementBySeverity: {
      description: 'Other requirements for incidents of a severity, such as SEV-1.',
      shape: { type: 'record', known: ['SEV-1', 'SEV-2', 'SEV-3'], values: requirement },
    },
  },
};

/** Everything that can be set; the names are those of `Settings`. */
export const settingsShape: Shape & { readonly type: 'object' } = {
  type: 'object',
  properties: {
    rules: {
      description: 'Severity of each rule, or of a whole group such as "blame".',
      shape: {
        type: 'record',
        known: [],
        format: 'rule',
        values: { type: 'string', values: ['off', 'hint', 'information', 'warning', 'error'] },
      },
    },
    profile: {
      description:
        'Which sections are asked for. guide: all eight of the guide; standard: summary, impact, timeline, cause and action items, the rest as hints; minimal: summary, timeline, cause and action items.',
      shape: { type: 'string', values: ['guide', 'standard', 'minimal'] },
    },
    sections: {
      description: 'Changes to the profile, by section. A name of your own makes a section of your own: give it a heading.',
      shape: { type: 'record', known: sectionDefinitions.map(({ kind }) => kind), values: section },
    },
    include: { description: 'Globs of files that are postmortems whatever they hold, relative to the folder of this file.', shape: texts },
    exclude: { description: 'Globs of files that are left alone, relative to the folder of this file.', shape: texts },
    timeZone: {
      description: 'Where a document names no time zone: an IANA name such as Europe/Berlin, or an offset such as +02:00.',
      shape: { type: 'string', format: 'time-zone' },
    },
    owners: {
      description: 'People and teams that own action items.',
      shape: {
        type: 'list',
        items: {
          type: 'object',
          required: ['name'],
          properties: {
            name: { description: 'As it should be written.', shape: text },
            aliases: { description: 'Other spellings, such as a handle.', shape: texts },
            team: { description: 'A team, not a person.', shape: { type: 'boolean' } },
          },
        },
      },
    },
    tickets: {
      description: 'How tickets are written, and where they are.',
      shape: {
        type: 'list',
        items: {
          type: 'object',
          required: ['pattern'],
          properties: {
            pattern: {
              description: 'A simple regular expression, such as OPS-\\d+: no repeated groups, at most two repetitions.',
              shape: { type: 'string', format: 'ticket' },
            },
            url: { description: 'The address of a ticket; {id} or $0 is what the pattern matched, $1 its first group.', shape: text },
          },
        },
      },
    },
    metadata: {
      description: 'Metadata fields: which are asked for, and which values they take.',
      shape: {
        type: 'record',
        known: metadataDefinitions.map(({ key }) => key),
        values: {
          type: 'object',
          properties: {
            required: { description: 'Reported when it is missing.', shape: { type: 'boolean' } },
            values: { description: 'The values it may have.', shape: texts },
          },
        },
      },
    },
    blame: {
      description: 'Wording.',
      shape: {
        type: 'object',
        properties: {
          allow: { description: 'Phrases that are never reported.', shape: texts },
          add: { description: 'Further phrases to report.', shape: texts },
          names: { description: 'Names of people that documents mention without saying who they are.', shape: texts },
        },
      },
    },
    everyActionItem: {
      description: 'Report each incomplete action item even where no item of the document has an owner.',
      shape: { type: 'boolean' },
    },
    maxLength: { description: 'Documents with more characters than this are not judged.', shape: { type: 'integer', minimum: 1 } },
  },
};
