/** Code action kinds, and which of them a client wants. */
export const quickFix = 'quickfix';
export const fixAllKind = 'source.fixAll.postmortem';
export const layoutKind = 'refactor.rewrite.alignTable';
export const roleKind = 'refactor.rewrite.nameByRole';
/** The timeline or the action items in another form: list or table. */
export const conversionKind = 'refactor.rewrite.convert';
/** The times of the timeline written alike, or in UTC. */
export const timesKind = 'refactor.rewrite.times';
/** What our commands do, for editors without our client. */
export const commandKind = 'refactor.rewrite.postmortem';

/** True when `only` (absent: everything) asks for this kind: a kind stands for itself and those below it. */
export function wanted(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((asked) => asked === '' || asked === kind || kind.startsWith(`${asked}.`));
}
