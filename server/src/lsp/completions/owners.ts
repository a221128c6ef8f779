/** People and teams that the document or the settings know, where an owner belongs and behind an `@`. */
import type { Span } from '../../core/index.ts';
import { escapeSnippet } from '../snippet.ts';
import { inSlot, type CompletionSite, type CompletionSource, type Suggestion } from './completion.ts';

export const owners: CompletionSource = (site) => {
  const slot = site.postmortem.actionItems.map(({ ownerSlot }) => inSlot(ownerSlot, site)).find(Boolean);
  if (slot) return people(site, slot);
  const handle = /(?:^|[\s(|])(@[\w.-]*)$/.exec(site.before);
  return handle?.[1] === undefined
    ? []
    : people(site, { start: site.offset - handle[1].length, end: site.offset }).filter(({ label }) => label.startsWith('@'));
};

/** Everybody who is known, each once; those who own something already first. */
export function people({ postmortem, settings }: CompletionSite, span: Span): readonly Suggestion[] {
  const names = new Map<string, string>();
  const add = (name: string, detail: string): void => {
    if (name !== '' && !names.has(name)) names.set(name, detail);
  };
  for (const { owner } of postmortem.actionItems) if (owner) add(owner.value, 'owns an action item');
  for (const { name, team } of settings.owners) add(name, team ? 'team' : 'known owner');
  for (const { name, team } of postmortem.people) add(name, team ? 'team, named in this document' : 'named in this document');
  return Array.from(names, ([name, detail]) => ({ label: name, detail, kind: 'person', span, text: escapeSnippet(name) }));
}
