/** What a finding says: the pattern and on whom as a class, why it hides the learning, what to ask instead. Never a name. */
import type { AgentClass } from './agents.ts';
import type { BlameKind } from './kinds.ts';

const whom: Readonly<Record<AgentClass, string>> = {
  name: 'a person',
  role: 'a role',
  team: 'a team',
  we: 'us',
  i: 'the writer',
  they: 'a person',
  you: 'the reader',
  someone: 'a person',
  nobody: 'everybody',
  customer: 'customers',
  vendor: 'a vendor',
};

/** `{whom}` is the class of the subject, or the word behind the bar where none was seen. */
const texts: Readonly<Record<BlameKind, string>> = {
  'person-as-cause':
    'The explanation ends at {whom|a person}, so the conditions stay hidden. What made this the reasonable thing to do at the time?',
  'human-error': 'A slip is given as the cause; it is a symptom. What made the slip likely, and what let it take effect?',
  counterfactual: 'An act of {whom|people} that did not take place cannot explain what did. Which signal, step or check was missing?',
  omission: 'Something left undone by {whom|people} is given without its reason. What would have prompted it, and why was that not there?',
  judgement: 'This rates {whom|people} and does not say what to change. Which conditions made the act look right?',
  hindsight: 'This is clear only now that the outcome is known. Which signals could be seen at the time, and among what else?',
  'accusatory-question': 'This question looks for {whom|a person}, not for a cause. What made it likely?',
  'punitive-action':
    'This action is aimed at {whom|people} and teaches to hide information. What would make the error impossible, or harmless, for anybody?',
  exhortation: 'An appeal to {whom|people} has no owner and no check. Which check, default or limit would do it without attention?',
  'team-blame': 'The explanation ends at {whom|a team}. What do the teams tell each other, and how?',
  'we-failed': 'This reproaches {whom|us} and leaves the gap unnamed. What did not exist, or could not be seen?',
  'vague-agent': 'Nothing but {whom|a person} is given as the cause. What allowed it, and what kept it from being seen?',
  'response-criticism': 'This marks down how the incident was handled. What did the time go into: access, information, roles, alerts?',
  'rule-breaking': 'A rule that was not followed is given as the answer. What made the other way the workable one, and what let it happen?',
  'singling-out': 'This sets {whom|a person} apart from the others. Which service, module or step do these cases have in common?',
  deflection: 'The cause is put on {whom|others}. What did our side assume, accept or depend on?',
  sarcasm: 'This reads as irony about {whom|people}. What is the plain fact?',
  'technology-as-cause': 'A product is the whole explanation. Which of its behaviours met which setting, and why did nothing notice?',
  'personal-name': 'A person is named outside timeline, owners and credit. Would the role say as much?',
};

/** The message of a finding. */
export function messageFor(kind: BlameKind, subject: AgentClass | undefined): string {
  return texts[kind].replace(/\{whom\|([^}]*)\}/, (_, other: string) => (subject ? whom[subject] : other));
}
