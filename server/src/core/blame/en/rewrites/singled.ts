/** Whom a sentence counts or sets apart, as a part of the system. */
import type { Clause } from '../../clause.ts';
import type { BlameKind } from '../../kinds.ts';
import type { Rewrite } from '../../rewrite.ts';
import { nounPhraseAt } from './nounPhrase.ts';
import { place } from './words.ts';

/** "the third incident with Ana's name on it" as "the third incident in the module", "from the same desk" as "from the same module". */
export function singled(clause: Clause, kind: BlameKind): readonly Rewrite[] {
  if (kind !== 'singling-out') return [];
  for (let at = Math.max(1, clause.open - 2); at <= clause.close; at++) {
    const link = clause.word(at);
    const same = /^(?:by|from|of|with)$/u.test(link) && clause.word(at + 2) === 'same';
    if (!same && (!/^(?:with|from)$/u.test(link) || clause.agentAt(at + 1)?.class !== 'name')) continue;
    const phrase = nounPhraseAt(clause, at + 1);
    if (!phrase) continue;
    const to = clause.words(phrase.to, 2) === 'on it' ? phrase.to + 2 : phrase.to;
    const part = same ? `the same ${place(1, 'module')}` : place(1, 'the module');
    return [{ title: 'Name the part of the system', from: at, to, text: `${link === 'from' ? link : 'in'} ${part}`, snippet: true }];
  }
  return [];
}
