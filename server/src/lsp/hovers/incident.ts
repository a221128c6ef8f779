/** What the workspace knows of an incident whose id stands in the text. */
import { isOpenItem, type DocumentFacts, type Indexed, type ItemFacts } from '../../core/index.ts';
import { count } from '../durations.ts';
import { escapeMarkdown } from '../markdownText.ts';

/** More open items than this are counted. */
const mostItems = 5;

/** Markdown: title, date, severity and status, and what is still to be done. */
export function incidentText(id: string, { facts }: Indexed<unknown>, today: string): string {
  const title = escapeMarkdown(facts.title.includes(id) ? facts.title : `${id}: ${facts.title}`);
  const about = [facts.date, facts.severity, facts.status].flatMap((part) => (part === undefined ? [] : [escapeMarkdown(part)]));
  return [`**${title}**`, about.join(' · '), items(facts, today)].filter(Boolean).join('\n\n');
}

function items({ items: all }: DocumentFacts<unknown>, today: string): string {
  const open = all.filter(isOpenItem);
  if (all.length === 0) return '';
  if (open.length === 0) return `${count(all.length, 'action item')}, all closed`;
  const lines = open.slice(0, mostItems).map((item) => `- ${line(item, today)}`);
  const more = open.length - lines.length;
  return [`${open.length} of ${count(all.length, 'action item')} open:`, ...lines, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n');
}

function line({ text, owner, due }: ItemFacts<unknown>, today: string): string {
  const overdue = due !== undefined && due < today ? 'overdue since' : 'due';
  const notes = [owner && escapeMarkdown(owner), due && `${overdue} ${escapeMarkdown(due)}`].filter(Boolean).join(', ');
  return `${escapeMarkdown(text)}${notes === '' ? '' : ` (${notes})`}`;
}
