/** Sentences for what is usually missing; `${n:…}` are places for the writer. */
import type { Frames } from '../rewrite.ts';

export const frames: Frames = {
  'person-as-cause': ['Describe what the system allowed', '${1:The tool} allowed ${2:the change}: ${3:the check} ${4:does not cover it}'],
  'human-error': [
    'Go on from the slip to its conditions',
    '${1:The dialog} shows ${2:the two values alike}, and ${3:the tool} accepts either',
  ],
  counterfactual: ['State the gap', '${1:The procedure} has no step for ${2:this case}'],
  omission: ['State what would have prompted it', '${1:The checklist} does not contain ${2:this step}, and ${3:no alert} exists for it'],
  judgement: ['Describe the conditions', '${1:The change} reached production: ${2:the pipeline} has no check for ${3:it}'],
  hindsight: ['Say where the signal was shown', '${1:The signal} was visible in ${2:one view} only; ${3:the pager} does not receive it'],
  'accusatory-question': ['Ask what made it likely', 'What made ${1:this step} look right at that moment?'],
  'punitive-action': ['Turn it into a guard', 'Add ${1:a guard} to ${2:the tool}'],
  exhortation: ['Turn it into a control', 'Add ${1:an automatic check} to ${2:the pipeline}'],
  'team-blame': ['Describe the interface', '${1:Changes of this kind} are not announced in ${2:the shared calendar}'],
  'we-failed': ['State the gap', '${1:The dashboard} did not cover ${2:this case}'],
  'vague-agent': ['Describe what allowed it', '${1:The setting} was off; ${2:the tool} does not report ${3:its state}'],
  'response-criticism': [
    'Say what the time went into',
    '${1:The first step} took ${2:time}: ${3:access to the logs} needs ${4:a second login}',
  ],
  'rule-breaking': ['Describe what the tool allows', '${1:The tool} does not know ${2:the rule} and accepts ${3:the change} at any time'],
  'singling-out': [
    'Count by part of the system',
    'This is ${1:another} incident in ${2:the module}; ${3:the module} has ${4:one reviewer}',
  ],
  deflection: ['Name our own dependency', '${1:The input} changed, and ${2:our parser} rejects ${3:the new format}'],
  sarcasm: ['Say the plain fact', '${1:The tool} applied ${2:the setting} without ${3:a check}'],
  'technology-as-cause': [
    'Say which setting it met',
    '${1:The scheduler} evicted ${2:the pods}: ${3:the priority class} is missing in ${4:the namespace}',
  ],
  'personal-name': ['Use the role', 'the ${1:role}'],
};
