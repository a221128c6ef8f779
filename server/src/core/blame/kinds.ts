/** The kinds of blame, each a rule of its own; a merge of the categories of the annotation guide where they read alike to a writer. */
export const blameKinds = [
  'person-as-cause',
  'human-error',
  'counterfactual',
  'omission',
  'judgement',
  'hindsight',
  'accusatory-question',
  'punitive-action',
  'exhortation',
  'team-blame',
  'we-failed',
  'vague-agent',
  'response-criticism',
  'rule-breaking',
  'singling-out',
  'deflection',
  'sarcasm',
  'technology-as-cause',
  'personal-name',
] as const;

export type BlameKind = (typeof blameKinds)[number];
