/** Cross-validation: every labelled sentence judged by the whole engine with weights that were learned without it. */
import { useWeights } from '../../server/src/core/blame/scorer.ts';
import { learn } from './learning.ts';
import { blameOn, type Sentence } from './sentences.ts';
import { isLeftOut, lessons } from './trainingSet.ts';
import { encode } from './weights.ts';

/** A labelled sentence with the findings on it. */
export interface Judged {
  readonly file: string;
  readonly sentence: Sentence;
  readonly hits: ReturnType<typeof blameOn>;
}

/** Judges the sentences of all measured files in five folds. */
export function crossValidated(folds = 5): Judged[] {
  const all = lessons();
  const judged: Judged[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const isOut = (lesson: (typeof all)[number]): boolean => isLeftOut(lesson, fold, folds);
    useWeights(encode(learn(all.filter((lesson) => !isOut(lesson)).flatMap(({ samples }) => samples))));
    for (const { file, sentence } of all.filter(isOut)) judged.push({ file, sentence, hits: blameOn(sentence) });
  }
  useWeights();
  return judged;
}
