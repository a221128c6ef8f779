/** The English language pack. */
import type { LanguagePack } from '../pack.ts';
import { agentsOf } from './agents.ts';
import { contractions } from './contractions.ts';
import { frames } from './frames.ts';
import { inflection } from './inflection.ts';
import { patterns } from './patterns.ts';
import { needs, notAfter, people } from './people.ts';
import { rewriters } from './rewrites/index.ts';
import { senses } from './senses.ts';
import { traits } from './traits.ts';
import { verbs } from './verbs.ts';
import { words } from './words.ts';

export const english: LanguagePack = {
  words,
  verbs,
  people,
  needs,
  notAfter,
  traits,
  patterns,
  senses,
  inflection,
  agentsOf,
  contractions,
  rewriters,
  frames,
  frequent: `the of and to in a is was for that it on with as by at be this are from we were not have had which or an but their they when because after our no should did`,
  common: `the a an of in on at by for from to with and or but not is are was were be been has have had it that this which as so no one all our we their they his her
    its what who how why when if would could should can will may do did does more only just very than then there here because since after before while until up out over off
    into about some any each every other first second time work change day week good own same next last user users customer customers service system error errors set run
    test tests use used make made take took go went get got see saw look check code data read write call request requests server deploy release team on-call rule review , . : ; ? ( ) " “ ”`,
};
