/** What people did not know or were not able to, as what is written nowhere. */
import { escapeSnippet } from '../../../snippet.ts';
import type { Clause } from '../../clause.ts';
import type { BlameKind } from '../../kinds.ts';
import type { Lexicon } from '../../lexicon.ts';
import type { Rewrite } from '../../rewrite.ts';
import { secondVerb } from './acts.ts';
import { nounPhraseAt } from './nounPhrase.ts';
import { withoutSubject } from './pronouns.ts';
import { aboutPeople } from './remainders.ts';
import { subjectsOf } from './subjects.ts';
import { beginning, clauseEnd, place } from './words.ts';

const knowing =
  /^(?:idea|clue|clueless|grasp|understanding|knowledge|ignorant|unaware|overconfident|(?:un)?(?:qualified|trained|able)|experienced|competent)$/;

/** "The developer had no idea how locks work" as "The documentation does not say how locks work". */
export function unknowns(clause: Clause, kind: BlameKind, lexicon: Lexicon): readonly Rewrite[] {
  const at = aboutPeople.has(kind)
    ? clause.tokens.findIndex(({ word }, index) => index >= clause.open && index <= clause.close && knowing.test(word))
    : -1;
  const [subject] = subjectsOf(clause);
  const from = subject?.from ?? clause.open;
  if (at < 0 || from > at || (!subject && from > 0 && clause.tokens[from - 1]?.kind !== 'mark')) return [];
  const to = clauseEnd(clause, at);
  const link = clause.word(at + 1);
  const about = /^(?:of|about)$/u.test(link) ? nounPhraseAt(clause, at + 2) : undefined;
  const also = secondVerb(clause, at + 1, to);
  const told = about
    ? clause.written(about.from, about.to)
    : /^(?:how|what|why|where|when|which|that|to)$/u.test(link)
      ? subject && withoutSubject(clause, at + 1, also < 0 ? to : also - 1, subject, lexicon)
      : undefined;
  if (!told) return [];
  const say = about ? 'mention' : link === 'to' ? 'say how' : 'say';
  const text = beginning(clause, from, `${place(1, 'the documentation')} does not ${say} ${escapeSnippet(told)}`);
  return [{ title: 'Say what is written nowhere', from, to, text, snippet: true }];
}
