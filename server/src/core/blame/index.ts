/** Blame in the text of a document: the engine's door for the rules. */
import type { Piece } from '../piece.ts';
import type { PieceContext } from '../pieceContext.ts';
import type { SectionKind } from '../schema/definition.ts';
import type { Anchor } from '../text.ts';
import { mapMetadataKey } from '../titles.ts';
import type { AgentClass } from './agents.ts';
import type { Telling } from './clause.ts';
import { itemsOf } from './items.ts';
import type { SourceItem, SourceRun } from './item.ts';
import { personalNames } from './judge.ts';
import { judgeItems } from './judgeItems.ts';
import type { BlameKind } from './kinds.ts';
import { looksEnglish } from './language.ts';

export { looksEnglish } from './language.ts';

/** One place where the text puts an incident down to people. */
export interface BlameHit {
  readonly kind: BlameKind;
  /** The smallest telling part of the source. */
  readonly span: Anchor;
  /** The clause around it, as far as it is one run of text: what a fix may rewrite. */
  readonly clause: Anchor;
  /** Visible text of `span` and of `clause`. */
  readonly text: string;
  readonly sentence: string;
  /** Whom it is about, as a class; never a name. */
  readonly subject: AgentClass | undefined;
  /** What fired: a pattern of the language pack, or `score`. */
  readonly evidence: string;
  /** Its words and where they are written; missing for a team's own terms and for names. */
  readonly telling?: Telling & { readonly run: SourceRun };
}

/** Sections that hold names, terms or links by their nature. */
const silent: ReadonlySet<SectionKind | undefined> = new Set(['metadata', 'participants', 'glossary', 'related']);

/** Names of persons in a piece, where neither its section nor an owner's place asks for them. */
export function namesIn(piece: Piece, context: PieceContext): readonly BlameHit[] {
  const section = context.section?.kind;
  if (silent.has(section) || section === 'timeline' || section === 'action-items' || section === 'what-went-well') return [];
  const names = [...context.names, ...context.settings.blame.names];
  return itemsOf(piece).flatMap((item) =>
    personalNames(item, { section, names }).flatMap(({ run, start, end }): BlameHit[] => {
      const source = item.runs[run];
      if (!source || isMetadata(source.text, start)) return [];
      const span = source.inline.source(start, end);
      const text = source.text.slice(start, end);
      return [{ kind: 'personal-name', span, clause: span, text, sentence: text, subject: 'name', evidence: 'name' }];
    }),
  );
}

/** True where the line of an offset is a field of the metadata: `Authors: Ana Silva`. */
function isMetadata(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at) + 1, at);
  const key = /^[^:]{1,40}(?=:)/.exec(line)?.[0];
  return key !== undefined && mapMetadataKey(key) !== undefined;
}

/** The hits of a piece in document order. */
export function blameIn(piece: Piece, context: PieceContext): readonly BlameHit[] {
  // Each kind asks for the same hits in turn.
  if (last?.piece !== piece || last.context !== context) last = { piece, context, hits: read(piece, context) };
  return last.hits;
}

let last: { readonly piece: Piece; readonly context: PieceContext; readonly hits: readonly BlameHit[] } | undefined;

const none: readonly never[] = [];

function read(piece: Piece, context: PieceContext): readonly BlameHit[] {
  if (silent.has(context.section?.kind)) return none;
  const { allow, add } = context.settings.blame;
  const items = itemsOf(piece);
  const judged = judgeItems(piece, items, context);
  const hits: BlameHit[] = [];
  for (let index = 0; index < items.length; index++) {
    const item = items[index] as SourceItem;
    if (add.length > 0) hits.push(...item.runs.flatMap((run) => termsIn(run, add)));
    for (const { run, start, end, from, to, kind, subject, evidence, telling } of judged[index] ?? none) {
      const source = item.runs[run];
      if (!source) continue;
      const text = source.text.slice(start, end);
      if (allow.some((term) => text.toLowerCase().includes(term.toLowerCase()))) continue;
      hits.push({
        kind,
        span: source.inline.source(start, end),
        clause: source.inline.source(from, to),
        text,
        sentence: source.text.slice(from, to),
        subject,
        evidence,
        telling: { ...telling, run: source },
      });
    }
  }
  return hits.length > 0 && isEnglish(items) ? hits : none;
}

function isEnglish(items: readonly SourceItem[]): boolean {
  return looksEnglish(items.map((item) => item.runs.map((run) => run.text).join(' ')).join(' '));
}

/** Where a run uses one of a team's own terms. */
function termsIn({ text, masks, inline }: SourceRun, terms: readonly string[]): BlameHit[] {
  const lower = text.toLowerCase();
  return terms.flatMap((term) => {
    const hits: BlameHit[] = [];
    const wanted = term.toLowerCase();
    for (let at = wanted === '' ? -1 : lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + wanted.length)) {
      const end = at + wanted.length;
      const inWord = /[\p{L}\p{N}]/u.test(lower[at - 1] ?? '') || /[\p{L}\p{N}]/u.test(lower[end] ?? '');
      if (inWord || masks.some((mask) => mask.start < end && at < mask.end)) continue;
      const span = inline.source(at, end);
      hits.push({
        kind: 'judgement',
        span,
        clause: span,
        text: text.slice(at, end),
        sentence: text.slice(at, end),
        subject: undefined,
        evidence: 'term',
      });
    }
    return hits;
  });
}
