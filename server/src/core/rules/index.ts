/** The list of rules, by id. Adding a rule is its file and one line here. */
import type { Rule } from './rule.ts';

export const rules: readonly Rule[] = [];
