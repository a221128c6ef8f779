/** The metadata fields of the schema. Keys as in the guide's template; synonyms from public postmortems. */
import type { MetadataDefinition } from './definition.ts';

type Optional = Pick<MetadataDefinition, 'key' | 'label' | 'help' | 'names'>;

/** A field that is read where it is written and never asked for. */
function optional(field: Optional): MetadataDefinition {
  return { ...field, required: false, placeholder: '', values: [] };
}

export const metadataDefinitions: readonly MetadataDefinition[] = [
  optional({
    key: 'title',
    label: 'Title',
    help: 'A short description of the incident, as people will search for it.',
    names: /^(?:(?:incident |report )?title|incident name|subject)$/,
  }),
  {
    key: 'date',
    label: 'Date',
    help: 'The day the incident started, as `YYYY-MM-DD`.',
    names:
      /^(?:(?:(?:what (?:is|was) )?the )?(?:(?:incident |event |outage |report |post[- ]?mortem |rca )?dat(?:e|um)(?:\(s\)|s)?(?: ?\/ ?time| and time| & time)?|date(?: ?\/ ?time)? of (?:the |this )?(?:incident|occurrence|event|outage|issue|post[- ]?mortem|report|analysis)|incident (?:day|time)|when|occurr?ed(?: on| at)?|impact time|when did (?:it|this|the incident) (?:happen|occur)))$/,
    required: true,
    placeholder: 'YYYY-MM-DD',
    values: [],
  },
  {
    key: 'authors',
    label: 'Authors',
    help: 'Who wrote the postmortem and can be asked about it.',
    names:
      /^(?:(?:report |post[- ]?mortem |document |rca )?authors?(?:\(s\))?|written by|prepared by|created by|by|names?\(s\)|post[- ]?mortem (?:lead|owner)|owner of (?:the )?post[- ]?mortem|analyst)$/,
    required: true,
    placeholder: '[Names]',
    values: [],
  },
  {
    key: 'status',
    label: 'Status',
    help: 'Where the document stands: Draft while it is written, Review until the review meeting, then Final.',
    names: /^(?:(?:report |document |post-?mortem |incident |current )?status|state)$/,
    required: false,
    placeholder: 'Draft | Review | Final',
    values: ['Draft', 'Review', 'Final'],
  },
  {
    key: 'severity',
    label: 'Severity',
    help: 'How bad it was, on the scale of your team: SEV-1 is the worst.',
    names: /^(?:(?:incident |outage |issue )?(?:severity|priority|sev)(?: level| rating)?|impact level|criticality)$/,
    required: true,
    placeholder: 'SEV-X',
    values: ['SEV-1', 'SEV-2', 'SEV-3'],
  },
  optional({
    key: 'incident',
    label: 'Incident',
    help: 'The id or ticket of the incident.',
    names:
      /^(?:incident(?: (?:id|number|no\.?|#|key|ticket|link|channel))?|(?:tracking )?(?:ticket|issue)(?: (?:id|number|#))?|jira|reference|id)$/,
  }),
  optional({
    key: 'owner',
    label: 'Owner',
    help: 'Who sees to it that the postmortem is finished and its action items are tracked.',
    names:
      /^(?:(?:incident |review |document |report )?owners?(?:\(s\))?|incident (?:commander|lead|manager|coordinator)|(?:sre |tech |technical )?lead|commander|ic|responsible|led by|driver|(?:team|review) lead(?:er)?|owner of (?:the )?review process)$/,
  }),
  optional({
    key: 'participants',
    label: 'Participants',
    help: 'Who took part in the response or in the review.',
    names:
      /^(?:participants?|att?endees?|(?:incident |first )?responders?|(?:people |parties |names of people )?involved(?: parties| people)?|people|contributors?|on-?calls?(?: engineers?)?|team members|response team|active participants|report(?:er|ed by)|reviewers?|facilitator|(?:attended|facilitated) by|scribe|(?:communications?|comms) lead)$/,
  }),
  optional({
    key: 'duration',
    label: 'Duration',
    help: 'From the start of the impact to its end.',
    names:
      /^(?:(?:total |incident |outage |impact )?(?:duration|downtime)(?: of (?:the )?(?:incident|outage|impact))?|length(?: of (?:the )?(?:incident|outage))?)$/,
  }),
  optional({
    key: 'start',
    label: 'Start',
    help: 'When the impact began.',
    names:
      /^(?:(?:incident |impact |outage )?(?:start(?:ed)?|began|begin)(?: time| date| date ?\/ ?time| at)?|start of (?:the )?(?:impact|incident|outage)|time)$/,
  }),
  optional({
    key: 'end',
    label: 'End',
    help: 'When the impact was over.',
    names:
      /^(?:(?:incident |impact |outage )?(?:end(?:ed)?|resolved|finish(?:ed)?|fixed|closed)(?: time| date| date ?\/ ?time| at)?|end of (?:the )?(?:impact|incident|outage)|resolution time|time (?:of resolution|resolved))$/,
  }),
  optional({
    key: 'detected',
    label: 'Detected',
    help: 'When somebody or something first noticed.',
    names:
      /^(?:(?:first |incident |time )?(?:detected|identified|discovered|noticed|reported|opened)(?: at| on)?|date opened|detection time|time of detection|date ?\/ ?time detected)$/,
  }),
  optional({
    key: 'time-zone',
    label: 'Time zone',
    help: 'The zone of all times in the document, such as UTC.',
    names: /^(?:time ?-?zone|tz|all times(?: are)?(?: in)?|times(?: are)?(?: in)?)$/,
  }),
  optional({
    key: 'services',
    label: 'Services',
    help: 'What was affected.',
    names: /^(?:(?:affected |impacted )?(?:services?|systems?|components?|products?)(?:\(s\))?(?: affected| impacted)?)$/,
  }),
  optional({
    key: 'tags',
    label: 'Tags',
    help: 'Words to find the document by.',
    names: /^(?:tags?|labels?|keywords?|categor(?:y|ies)|(?:incident |root cause )?type|type of incident(?: detected)?)$/,
  }),
];
