/** The rewrites of English, the ones that keep most of a sentence first. */
import type { Rewriter } from '../../rewrite.ts';
import { acts } from './acts.ts';
import { appeals } from './appeals.ts';
import { causings, hindsight, products, slips } from './causes.ts';
import { delays } from './delays.ts';
import { deployments } from './deployments.ts';
import { gaps } from './gaps.ts';
import { questions } from './questions.ts';
import { remainders } from './remainders.ts';
import { singled } from './singled.ts';
import { unknowns } from './unknowns.ts';
import { violations } from './violations.ts';
import { wording } from './wording.ts';

export const rewriters: readonly Rewriter[] = [
  questions,
  appeals,
  slips,
  hindsight,
  products,
  delays,
  violations,
  causings,
  deployments,
  acts,
  gaps,
  unknowns,
  wording,
  singled,
  remainders,
];
