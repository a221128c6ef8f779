/** All rules by id, made from list.ts. */
import * as list from './list.ts';
import type { Rule } from './rule.ts';

export const rules: readonly Rule[] = Object.values(list).toSorted((a, b) => (a.id < b.id ? -1 : 1));
