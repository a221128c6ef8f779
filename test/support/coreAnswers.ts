/** All that the core says of a document and would do to it, as text: after any edits it must be what it says of the new text. */
import {
  addActionItemEdit,
  addTimelineEntryEdit,
  addWhyEdit,
  continueBlock,
  convertActionItems,
  convertTimeline,
  defaultSettings,
  factsOf,
  fileLinks,
  mentionedIds,
  nameByRole,
  normaliseTimes,
  ownIds,
  safeEdits,
  setDone,
  sortTimelineEdits,
  timesToUtc,
  type Analysis,
  type AnalysisOptions,
  type Analyzer,
  type EditContext,
  type Postmortem,
  type TextEdit,
  type Span,
} from '../../server/src/core/index.ts';
import type { Block } from '../../server/src/core/blocks.ts';

const now = Date.parse('2026-01-05T15:07:00Z');

export function coreAnswers(analyzer: Analyzer, options: AnalysisOptions): string {
  const analysis = analyzer.analysis();
  const { sections, pieces } = analysis.postmortem;
  return JSON.stringify(
    { model: modelOf(analysis), edits: [...editsOf(analyzer, options)], facts: factsIn(analysis.postmortem) },
    // A section is told by its number: one of an older version has none.
    (key, value: unknown) => {
      if (key === 'section' || key === 'parent') return value && sections.indexOf(value as (typeof sections)[number]);
      if (key === 'children') return (value as typeof sections).map((one) => ('title' in one ? sections.indexOf(one) : one));
      if (key === 'pieces') return (value as typeof pieces).map((one) => pieces.indexOf(one));
      if (key === 'block') return value && [(value as Block).type, (value as Block).span];
      return value;
    },
    1,
  );
}

function modelOf({ postmortem, ...judged }: Analysis): unknown {
  const { pieces, sections, ...nouns } = postmortem;
  return {
    parts: pieces.map(({ span, section }) => ({ span, section })),
    sections: sections.map(({ title, titleSpan, kind, level, span, parent, children, pieces: own }) => ({
      title,
      titleSpan,
      kind,
      level,
      span,
      parent,
      children,
      pieces: own,
    })),
    nouns,
    judged,
  };
}

/** What each command and action would write, wherever it may be asked for. */
function* editsOf(analyzer: Analyzer, { settings = defaultSettings }: AnalysisOptions): Iterable<unknown> {
  const { postmortem, findings } = analyzer.analysis();
  const { document } = analyzer;
  const { timeline, fiveWhys, actionItems, people } = postmortem;
  const context: EditContext = { text: ({ start, end }) => document.slice(start, end), eol: analyzer.eol };
  yield addActionItemEdit(postmortem, context);
  yield addTimelineEntryEdit(postmortem, context, now, settings.timeZone);
  yield [undefined, ...fiveWhys].map((chain) => addWhyEdit(postmortem, chain, context));
  yield actionItems.map((item) => [true, false].map((done) => setDone(item, done, actionItems)));
  yield timeline && sortTimelineEdits(timeline, context);
  yield [normaliseTimes(postmortem), timesToUtc(postmortem, context)];
  const places = [...(timeline?.entries ?? []), ...actionItems].map(({ span }) => span);
  for (const place of places) {
    const line = lineAt(analyzer, place.start);
    yield [
      convertTimeline(postmortem, place, context),
      convertActionItems(postmortem, place, context),
      continueBlock(postmortem, line, context, now, settings.timeZone)?.text,
    ];
  }
  const named = [...people, ...findings].map(({ span }) => span.start);
  yield named.map((at) => nameByRole(postmortem, settings, at, (span) => context.text(span), document.length));
  yield findings.flatMap(({ rule, span }) =>
    (['line', 'section', 'file'] as const).map((scope): TextEdit | undefined => analyzer.suppression(rule, span, scope)),
  );
  yield safeEdits(findings);
}

/** What other documents get to know of this one. */
function factsIn(postmortem: Postmortem): unknown {
  const facts = factsOf(postmortem, 'incidents/inc-7.md', ({ start, end }) => [start, end]);
  return [facts, ownIds(postmortem, 'incidents/inc-7.md'), mentionedIds(postmortem), fileLinks(postmortem)];
}

function lineAt({ document }: Analyzer, offset: number): Span {
  const { line } = document.positionAt(offset);
  return { start: document.offsetAt({ line, character: 0 }), end: document.offsetAt({ line, character: Infinity }) };
}
