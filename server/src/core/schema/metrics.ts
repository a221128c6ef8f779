/** Words of reliability that a reader may want explained: measures of an incident and of a service. */

export interface MetricDefinition {
  /** As it is written out. */
  readonly name: string;
  /** Every spelling, in lower case. */
  readonly words: readonly string[];
  /** One or two sentences. */
  readonly meaning: string;
}

export const metricDefinitions: readonly MetricDefinition[] = [
  {
    name: 'Time to detect (TTD, MTTD)',
    words: ['mttd', 'ttd', 'mean time to detect', 'mean time to detection', 'time to detect', 'time to detection'],
    meaning: 'From the start of the impact until somebody or something noticed it; MTTD is the mean over incidents.',
  },
  {
    name: 'Time to acknowledge (TTA, MTTA)',
    words: ['mtta', 'tta', 'mean time to acknowledge', 'time to acknowledge'],
    meaning: 'From the first alert until a person took it up; MTTA is the mean over incidents.',
  },
  {
    name: 'Time to mitigate (TTM, MTTM)',
    words: ['mttm', 'ttm', 'mean time to mitigate', 'mean time to mitigation', 'time to mitigate', 'time to mitigation'],
    meaning: 'From the start of the impact until users were no longer hit, whether or not the cause was gone.',
  },
  {
    name: 'Time to resolve (TTR, MTTR)',
    words: [
      'mttr',
      'ttr',
      'mean time to resolve',
      'mean time to resolution',
      'mean time to recovery',
      'mean time to repair',
      'mean time to restore',
      'time to resolve',
      'time to resolution',
      'time to recovery',
    ],
    meaning:
      'From the start of the impact until the service worked as before; MTTR is the mean over incidents. The R is read as recovery, repair or resolution: say which, and from when you count.',
  },
  {
    name: 'Mean time between failures (MTBF)',
    words: ['mtbf', 'mean time between failures'],
    meaning: 'How long the service runs, on average, from one failure to the next.',
  },
  {
    name: 'Service level indicator (SLI)',
    words: ['sli', 'slis', 'service level indicator', 'service level indicators'],
    meaning: 'What is measured of the service as its users see it, such as the share of requests that are answered well within 300 ms.',
  },
  {
    name: 'Service level objective (SLO)',
    words: ['slo', 'slos', 'service level objective', 'service level objectives'],
    meaning: 'The value that an indicator is meant to keep over a period, such as 99.9 % in 28 days.',
  },
  {
    name: 'Service level agreement (SLA)',
    words: ['sla', 'slas', 'service level agreement', 'service level agreements'],
    meaning: 'What customers were promised, and what follows when it is not kept. Usually looser than the objective.',
  },
  {
    name: 'Error budget',
    words: ['error budget', 'error budgets'],
    meaning: 'What an objective leaves to fail: 100 % less the objective. 99.9 % over 30 days leaves 43 minutes.',
  },
  {
    name: 'Burn rate',
    words: ['burn rate', 'burn rates'],
    meaning: 'How fast the error budget is used up: 1 uses exactly all of it by the end of the period.',
  },
  {
    name: 'Recovery time objective (RTO)',
    words: ['rto', 'rtos', 'recovery time objective'],
    meaning: 'How long a service may at most be away after a disaster.',
  },
  {
    name: 'Recovery point objective (RPO)',
    words: ['rpo', 'rpos', 'recovery point objective'],
    meaning: 'How much data, counted in time, may at most be lost in a disaster.',
  },
  {
    name: 'Blast radius',
    words: ['blast radius'],
    meaning: 'Everything that one failure or change can reach.',
  },
];

const byWords = new Map(metricDefinitions.flatMap((definition) => definition.words.map((word) => [word, definition] as const)));
const words = new RegExp(
  String.raw`(?<![\p{L}\d_-])(?:${[...byWords.keys()].toSorted((a, b) => b.length - a.length).join('|')})(?![\p{L}\d_-])`,
  'giu',
);

/** The measure that is named at a place of a line; offsets count from the start of the line. */
export function metricAt(
  line: string,
  offset: number,
): { readonly definition: MetricDefinition; readonly start: number; readonly end: number } | undefined {
  for (const { index, 0: word } of line.matchAll(words)) {
    const definition = byWords.get(word.toLowerCase());
    if (definition && index <= offset && offset <= index + word.length) return { definition, start: index, end: index + word.length };
  }
  return undefined;
}
