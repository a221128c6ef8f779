/** Owners, due dates and states in the tables of the timeline and the action items, as soon as their cell is begun. */
import { cellRole, type CellRole, type Span } from '../../core/index.ts';
import type { CompletionSite, CompletionSource, Suggestion } from './completion.ts';
import { dates } from './dates.ts';
import { people } from './owners.ts';
import { states } from './statuses.ts';

const offered: Readonly<Record<CellRole, (site: CompletionSite, span: Span) => readonly Suggestion[]>> = {
  owner: people,
  due: dates,
  status: states,
};

export const cells: CompletionSource = (site) => {
  const { postmortem, line, before, after, offset } = site;
  const role = cellRole(postmortem, line, before);
  if (!role) return [];
  const typed = before.slice(before.lastIndexOf('|') + 1).trimStart();
  const rest = after.split('|', 1)[0]!.trimEnd();
  const blank = before.endsWith('|') ? ' ' : '';
  const span = { start: offset - typed.length, end: offset + rest.length };
  return offered[role](site, span).map((suggestion) => ({ ...suggestion, text: blank + suggestion.text }));
};
