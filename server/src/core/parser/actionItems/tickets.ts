/** Ticket references in visible text: `#123`, `OPS-12`, and URLs of trackers. */
import type { Mark } from '../../mark.ts';
import { allMatches } from '../../matches.ts';

/** Offsets count UTF-16 units from the start of the text that was read. */
export interface TicketMatch {
  readonly start: number;
  readonly end: number;
  /** The key, or the address where the reference is a link. */
  readonly value: string;
}

/** Prefixes that look like the key of a project and number something else (52 of them in public postmortems). */
export const notProjects: ReadonlySet<string> = new Set(
  (
    'AES AMD API ARM BIP C CAPEC CIS CP CPE CPU CVE CWE DDR DES EC EIP EN ENUM ERC FIPS FY G GB GHSA GMT GPT GPU H HTTP IE IEC IEEE INC IPV ISO ' +
    'JDK JEP JSR LTS MD MS NIST P PCI PEP PM PR PSR Q RC REC RFC RHSA RSA RTX S SEV SHA SOC SP SSH T TCP TLS UDP UN US USN USD UTC UTF V VAA WCAG X XEP'
  ).split(' '),
);
const key = /(?<![\p{L}\d_/.#&-])([A-Z][A-Z0-9]{1,9})-(\d{1,6})(?![\p{L}\d_]|[.-]\d)|(?<![\p{L}\d_/&-])#\d{1,7}(?![\p{L}\d_])/gu;
const trackers =
  /\/(?:issues?|pulls?|pull-requests|merge_requests|tickets?|browse|work_items|_workitems|bugs?|tasks?|cards?|stories|epics)\/(?:[\w-]{1,40}\/){0,3}[A-Z]{0,10}-?\d|show_bug\.cgi|\/browse\/[A-Z]|\/\/(?:trello\.com\/c|app\.asana\.com|linear\.app|app\.shortcut\.com|crbug\.com|b\.corp|bugs\.|jira\.|issues\.|tickets?\.|phabricator\.|youtrack\.|redmine\.)|\/T\d{2,}(?:$|[?#])|[?&](?:selectedIssue|ticket|issue|id)=[A-Z]*-?\d/;

/** True for a key, and for the address of an issue, a pull request or a card: a place where somebody tracks the work. */
export function isTicket(value: string): boolean {
  return /^(?:https?:)?\/\//i.test(value) ? trackers.test(value) : true;
}

/**
 * Every reference in a run, in order: links to anywhere under their address, keys under themselves (not in code or in a link).
 * A reference link counts under the key that its label or text is.
 * @param patterns further patterns of keys that a team has set; they must be global
 */
export function findTickets(text: string, marks: readonly Mark[], patterns: readonly RegExp[] = []): TicketMatch[] {
  if (marks.length === 0 && patterns.length === 0 && !/#\d|-\d/.test(text)) return [];
  const found: TicketMatch[] = [];
  const taken = new Uint8Array(marks.length > 0 || patterns.length > 0 ? text.length : 0);
  for (const { type, start, end, href = '' } of marks) {
    if (type === 'code' || type === 'link' || type === 'image') taken.fill(1, start, end);
    if (type !== 'link') continue;
    if (/^(?:https?:)?\/\//i.test(href)) found.push({ start, end, value: href });
    else if (href.startsWith('[')) {
      const label = href.slice(1, -1);
      if (isKey(label)) found.push({ start, end, value: label });
      else if (isKey(text.slice(start, end))) found.push({ start, end, value: text.slice(start, end) });
      else if (/issue|ticket|\bpr\b|pull|bug|\d/i.test(label)) found.push({ start, end, value: label });
    }
  }
  for (const pattern of [...patterns, key]) {
    for (const match of allMatches(text, pattern)) {
      const end = match.index + match[0].length;
      if (match[0] === '' || taken[match.index] || (pattern === key && notProjects.has(match[1] ?? ''))) continue;
      taken.fill(1, match.index, end);
      found.push({ start: match.index, end, value: match[0] });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

function isKey(text: string): boolean {
  const shown = text.trim().replace(/^PR\s+/i, '');
  const [first] = shown.length > 20 ? [] : allMatches(shown, key);
  return first !== undefined && first[0] === shown && !notProjects.has(first[1] ?? '');
}
