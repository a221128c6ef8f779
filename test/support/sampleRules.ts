/** A few rules with every trait a rule can have, so that the server is tested apart from the real ones. */
import type { Rule } from '../../server/src/core/index.ts';

const docs = { summary: 'A rule for tests', why: 'Tests need it.', advice: 'Write another word.', source: 'none' };

const word = (id: string, pattern: RegExp, report: (found: string, span: { start: number; end: number }) => object): Rule =>
  ({
    id,
    scope: 'piece',
    severity: 'warning',
    docs,
    examples: [],
    *check(piece, { text }) {
      for (const found of text(piece.span).matchAll(pattern)) {
        const span = piece.span.slice(found.index, found.index + found[0].length);
        yield { message: `"${found[0]}" is not a good word`, span, ...report(found[0], span) };
      }
    },
  }) satisfies Rule;

export const sampleRules: readonly Rule[] = [
  word('blame/sample', /carelessly/g, (_, span) => ({
    fixes: [
      { title: 'Say what happened', kind: 'unsafe', edits: [{ span, text: 'in good faith' }] },
      { title: 'Ask', kind: 'unsafe', snippet: true, edits: [{ span, text: '${1:how}$0' }] },
    ],
  })),
  word('structure/sample', /teh|tha\b/g, (found, span) => ({
    severity: 'hint',
    unnecessary: true,
    related: [{ message: 'here', span }],
    fixes: [{ title: 'Spell it', kind: 'safe', edits: [{ span, text: found === 'teh' ? 'tha' : 'the' }] }],
  })),
  word('metadata/sample', /BOOM/g, () => {
    throw new Error('boom');
  }),
];
