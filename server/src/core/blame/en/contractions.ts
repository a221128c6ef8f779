/** English contractions: "they've", "can't", "won't". */
import type { Contractions } from '../dictionary.ts';

export const contractions: Contractions = {
  endings: { "'ve": 'have', "'ll": 'will', "'re": 'are', "'m": 'am', "'d": "'d", "'s": "'s" },
  negation: { ending: "'t", letter: 'n', word: 'not' },
  stems: { ca: 'can', wo: 'will', sha: 'shall', ai: 'is' },
};
