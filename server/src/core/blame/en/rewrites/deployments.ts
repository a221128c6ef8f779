/** "Ana deployed broken code" becomes "The deploy process allowed broken code to reach production", as the guide has it. */
import { escapeSnippet } from '../../../snippet.ts';
import type { Clause } from '../../clause.ts';
import type { Lexicon } from '../../lexicon.ts';
import type { Rewrite } from '../../rewrite.ts';
import { nounPhraseAt } from './nounPhrase.ts';
import { predicateOf } from './predicate.ts';
import { joined, standsLater, withoutSubject } from './pronouns.ts';
import { subjectsOf } from './subjects.ts';
import { asks, beginning, clauseEnd, place, stopAfter } from './words.ts';

export function deployments(clause: Clause, _kind: unknown, lexicon: Lexicon): readonly Rewrite[] {
  if (asks(clause)) return [];
  for (const subject of subjectsOf(clause)) {
    const predicate = predicateOf(clause, subject, lexicon);
    if (predicate?.mood !== 'did' || !/^(?:deploy|ship|release)$/u.test(predicate.base ?? '')) continue;
    const object = nounPhraseAt(clause, predicate.verb + 1);
    if (!object || object.possessive) continue;
    const to = clauseEnd(clause, object.to);
    const target = /^(?:to|into)$/u.test(clause.word(object.to));
    const rest = withoutSubject(clause, target ? object.to + 1 : object.to, to, subject, lexicon);
    if (rest === undefined || standsLater(clause, to, subject)) continue;
    const what = joined(clause.written(object.from, object.to), 'to reach', target ? '' : 'production', rest);
    const { from } = subject;
    const edit = beginning(clause, from, `the deploy process allowed ${what}`);
    const end = stopAfter(clause, to);
    const whole = escapeSnippet(joined(what, clause.written(to, end)));
    const text = beginning(
      clause,
      from,
      `${place(1, 'the deploy process')} allowed ${whole}; ${place(2, 'the pipeline')} ${place(3, 'has no check for it')}`,
    );
    return [
      { title: 'Make the deploy process the subject', from, to, text: edit },
      { title: 'Make the deploy process the subject, and say what it lacked', from, to: end, text, snippet: true },
    ];
  }
  return [];
}
