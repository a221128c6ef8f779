/** The rules: one line each, by id. Adding a rule is its file and one line here. */
export { unused as suppressionsUnused } from './suppressions/unused.ts';
