/** The rules: one line each, by id. Adding a rule is its file and one line here. */
export { incomplete as actionItemsIncomplete } from './action-items/incomplete.ts';
export { none as actionItemsNone } from './action-items/none.ts';
export { overdue as actionItemsOverdue } from './action-items/overdue.ts';
export { vague as actionItemsVague } from './action-items/vague.ts';
export { endsInPerson as fiveWhysEndsInPerson } from './five-whys/ends-in-person.ts';
export { unanswered as fiveWhysUnanswered } from './five-whys/unanswered.ts';
export { unused as suppressionsUnused } from './suppressions/unused.ts';
