/** Rewrites towards the system: of the part of a sentence that tells, where its words allow it, else a sentence for what is usually missing. */
import type { DeferredFixes, Fix } from '../finding.ts';
import type { SectionKind } from '../schema/definition.ts';
import { plainText } from '../snippet.ts';
import type { Anchor, Span, TextEdit } from '../text.ts';
import { theLexicon, thePack } from './analysis.ts';
import { Clause } from './clause.ts';
import type { BlameHit } from './index.ts';
import { judge } from './judge.ts';
import { rewriteSpan } from './rewriteSpan.ts';
import type { Rewrite } from './rewrite.ts';

/** The fixes of a hit; each leaves no blame finding in the text that it writes. */
export class BlameFixes implements DeferredFixes {
  readonly #hit: BlameHit;
  readonly #section: SectionKind | undefined;

  constructor(hit: BlameHit, section: SectionKind | undefined) {
    this.#hit = hit;
    this.#section = section;
  }

  list(text: (span: Span) => string): readonly Fix[] {
    return fixesFor(this.#hit, this.#section, text);
  }
}

function fixesFor(hit: BlameHit, section: SectionKind | undefined, text: (span: Span) => string): Fix[] {
  const fixes = rewritesOf(hit, section, text);
  if (!fixes.some((fix) => fix.snippet)) fixes.push(frameOf(hit, section, text));
  return section === 'action-items' ? fixes.map((fix) => (fix.snippet ? withOwner(fix, text) : fix)) : fixes;
}

/** One edit and one snippet at most: the first rewrites keep most of the sentence. */
function rewritesOf(hit: BlameHit, section: SectionKind | undefined, text: (span: Span) => string): Fix[] {
  if (!hit.telling) return [];
  const lexicon = theLexicon();
  const clause = new Clause(hit.telling, hit.telling.run, text);
  const found: Fix[] = [];
  for (const rewriter of thePack.rewriters) {
    for (const rewrite of rewriter(clause, hit.kind, lexicon)) {
      if (found.some(({ snippet = false }) => snippet === (rewrite.snippet ?? false))) continue;
      const span = clause.span(rewrite.from, rewrite.to);
      // A rewrite that the engine would still flag is none.
      if (!span || found.some(({ title }) => title === rewrite.title) || isBlame(hit, clause, rewrite, span, section, text)) continue;
      found.push({
        title: rewrite.title,
        kind: 'unsafe',
        ...(rewrite.snippet && { snippet: true }),
        edits: [{ span, text: rewrite.text }],
      });
    }
  }
  return found.toSorted((a, b) => Number(a.snippet ?? false) - Number(b.snippet ?? false));
}

/** Whether the sentence would still be a finding. */
function isBlame(
  { clause }: BlameHit,
  telling: Clause,
  rewrite: Rewrite,
  span: Anchor,
  section: SectionKind | undefined,
  text: (span: Span) => string,
): boolean {
  const written = rewrite.snippet ? plainText(rewrite.text) : rewrite.text;
  const before = span.start > clause.start ? text({ start: clause.start, end: span.start }) : '';
  const after = span.end < clause.end ? text({ start: span.end, end: clause.end }) : '';
  const sentence = before + written + after;
  const masks = Array.from(sentence.matchAll(/`[^`\n]+`/gu), ({ index, 0: code }) => ({ start: index, end: index + code.length }));
  const names = telling.sentence.agents.flatMap((agent) => (agent.class === 'name' ? telling.written(agent.start, agent.end) : []));
  return judge({ runs: [{ text: sentence, masks }] }, { section, names }).length > 0;
}

/** What is usually missing, instead of the whole sentence. */
function frameOf(hit: BlameHit, section: SectionKind | undefined, text: (span: Span) => string): Fix {
  const clause = rewriteSpan(hit.clause, text, section === 'action-items');
  const [title, frame] = thePack.frames[hit.kind];
  const whole = hit.kind === 'personal-name' ? hit.span : clause;
  const ends = clause.end >= hit.clause.end && /[.!?]$/u.test(hit.sentence);
  const end = hit.kind !== 'personal-name' && !frame.endsWith('?') && ends ? '.' : '';
  return { title, kind: 'unsafe', snippet: true, edits: [{ span: whole, text: frame + end }] };
}

/** Far enough for a line, in UTF-16 units. */
const around = 500;

/** Places for owner and due date behind an action that has neither; a table has columns for them. */
function withOwner(fix: Fix, text: (span: Span) => string): Fix {
  const [{ span, text: written }] = fix.edits as [TextEdit];
  const before = text({ start: Math.max(0, span.start - around), end: span.start });
  const line = before.slice(before.lastIndexOf('\n') + 1) + text({ start: span.start, end: span.end + around }).split(/\r?\n/u, 1)[0]!;
  const rest = text({ start: span.end, end: span.end + around }).split(/\r?\n/u, 1)[0]!;
  if (line.includes('|') || /\bowner|\bdue\b|@|\d{4}-\d\d|\(/iu.test(line) || rest.trim().length > 1) return fix;
  const places = written.split('${').length;
  return { ...fix, edits: [{ span, text: `${written.replace(/\.$/u, '')} (owner: \${${places}:name}, due: \${${places + 1}:date})` }] };
}
