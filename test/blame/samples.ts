/** What the scorer learns from: the sentences of labelled texts with their features. */
import { analyze } from '../../server/src/core/index.ts';
import { featuresOf, type Features, type Scene } from '../../server/src/core/blame/features.ts';
import { itemsOf } from '../../server/src/core/blame/items.ts';
import { analyse, theLexicon, type JudgeContext } from '../../server/src/core/blame/analysis.ts';
import { evidenceOf } from '../../server/src/core/blame/evidence.ts';
import { holds, leastScore } from '../../server/src/core/blame/limits.ts';
import { clausesOf } from '../../server/src/core/blame/reason.ts';
import { knownSection } from '../../server/src/core/outline.ts';
import { wrap, type Sentence } from './sentences.ts';

/** A labelled sentence of a text. */
export interface Sample {
  readonly of: Sentence;
  readonly features: Features;
  /** The score above which it would be a finding. */
  readonly least: number;
  readonly blame: boolean;
  readonly weight: number;
}

/** Cuts a labelled text into samples; those that overlap its span are blame. */
export function samplesOf(sentence: Sentence, weight: number): Sample[] {
  const { text, start } = wrap(sentence);
  const { postmortem } = analyze(text, { rules: [] });
  const names = postmortem.people.map((person) => person.name);
  const from = sentence.span === null ? Infinity : start + sentence.text.indexOf(sentence.span);
  const to = sentence.span === null ? Infinity : from + sentence.span.length;
  const samples: Sample[] = [];
  for (const piece of postmortem.pieces) {
    const section = knownSection(piece.section)?.kind;
    if (piece.span.end <= start) continue;
    for (const item of itemsOf(piece)) {
      const context: JudgeContext = { section, names };
      const analyses = analyse(item, context);
      const evidence = evidenceOf(analyses);
      const clauses = clausesOf(analyses.map((each) => each.sentence));
      const scene: Scene = { analyses, evidence, clauses, section, lexicon: theLexicon(), holds: (each) => holds(each, context, clauses) };
      for (const [at, { run, sentence: words }] of analyses.entries()) {
        const first = words.tokens[0];
        const last = words.tokens.at(-1);
        if (!first || !last) continue;
        const span = item.runs[run]!.inline.source(first.start, last.end);
        if (span.end <= start) continue;
        const features = featuresOf(at, { from: 0, to: words.tokens.length }, scene);
        const kept = evidence.filter((each) => each.at === at && scene.holds(each));
        const least = leastScore(kept, words, section);
        samples.push({ of: sentence, features, least, blame: span.start < to && span.end > from, weight });
      }
    }
  }
  return samples;
}
