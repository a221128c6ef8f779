/** People and teams that the document or the settings know, where an owner belongs and behind an `@`. */
import { escapeSnippet, type Span } from '../../core/index.ts';
import { count } from '../durations.ts';
import { inSlot, type CompletionSite, type CompletionSource, type Suggestion } from './completion.ts';

/** Of other documents; whoever is not among them can be typed. */
const most = 300;

export const owners: CompletionSource = (site) => {
  const slot = site.postmortem.actionItems.map(({ ownerSlot }) => inSlot(ownerSlot, site)).find(Boolean);
  if (slot) return people(site, slot);
  const handle = /(?:^|[\s(|])(@[\w.-]*)$/.exec(site.before);
  return handle?.[1] === undefined
    ? []
    : people(site, { start: site.offset - handle[1].length, end: site.offset }).filter(({ label }) => label.startsWith('@'));
};

/** Everybody who is known, each once: those who own something already, then those of the document, then those of others. Who is being typed at `span` is not yet known. */
export function people({ postmortem, settings, elsewhere, offset }: CompletionSite, span: Span): readonly Suggestion[] {
  const names = new Map<string, string>();
  const add = (name: string, detail: string): void => {
    if (name !== '' && !names.has(name)) names.set(name, detail);
  };
  const typed = (at: Span): boolean => at.start <= offset && offset <= at.end;
  for (const { owner } of postmortem.actionItems) if (owner && !typed(owner.span)) add(owner.value, 'owns an action item');
  for (const { name, team } of settings.owners) add(name, team ? 'team' : 'known owner');
  for (const { name, team, span: at } of postmortem.people)
    if (!typed(at)) add(name, team ? 'team, named in this document' : 'named in this document');
  for (const { name, documents } of elsewhere.people().slice(0, most)) add(name, `named in ${count(documents, 'other postmortem')}`);
  return Array.from(names, ([name, detail]) => ({ label: name, detail, kind: 'person', span, text: escapeSnippet(name) }));
}
