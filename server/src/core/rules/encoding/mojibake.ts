/** `encoding/mojibake`: UTF-8 that was read as another encoding. */
import { findMojibake, mayHoldMojibake } from '../../codepages.ts';
import type { Inline } from '../../inline.ts';
import { runsWithHeading } from '../../parser/content.ts';
import type { Anchor } from '../../text.ts';
import { defineRule } from '../rule.ts';
import type { Report } from '../../finding.ts';

export const mojibake = defineRule({
  id: 'encoding/mojibake',
  severity: 'warning',
  scope: 'piece',
  templates: true,
  docs: {
    summary: 'Characters that were damaged by reading UTF-8 as another encoding.',
    why: 'A text that was saved as UTF-8 and opened as Windows-1250, Windows-1252 or Latin-1 shows three characters for one. Readers see noise, and tools that look for ✅ do not find it.',
    advice: 'Let the fix put the characters right, and have the editor save the file as UTF-8.',
    source: 'The guide itself has ✅ damaged in its tables, as many copies of it have.',
  },
  examples: [
    {
      title: 'a damaged check mark',
      bad: '## Action Items\n\n- [⟦âś…⟧] Add an alert (SRE, 2025-09-23)\n',
      fixed: '## Action Items\n\n- [✅] Add an alert (SRE, 2025-09-23)\n',
    },
    {
      title: 'damaged quotes and dashes are one finding per line of text',
      bad: '## Summary\n\nThe job didn⟦â€™t stop â€“⟧ and nobody was paged.\n',
      fixed: '## Summary\n\nThe job didn’t stop – and nobody was paged.\n',
    },
    {
      title: 'letters with accents',
      good: '## Participants\n\nÂngela, Đurđa Šimić, Zoë – “à la carte”\n\n```\nâ€™\n```\n',
    },
  ],
  check(piece, { text }) {
    return mayHoldMojibake(text(piece.span)) ? runsWithHeading(piece).flatMap(reports) : [];
  },
});

function reports(inline: Inline): Report[] {
  const source = inline.raw.replace(/`[^`\n]*`/g, (code) => ' '.repeat(code.length));
  const edits = findMojibake(source).map(({ start, end, repaired }) => ({ span: inline.sourceOfRaw(start, end), text: repaired }));
  return edits.length > 0 ? [report(edits)] : [];
}

function report(edits: readonly { readonly span: Anchor; readonly text: string }[]): Report {
  const meant = [...new Set(edits.map(({ text }) => text))].slice(0, 4).join(' ');
  return {
    message: `These characters were damaged by reading UTF-8 as another encoding; they stand for ${meant}.`,
    span: edits[0]!.span.through(edits.at(-1)!.span),
    fixes: [{ title: `Replace with ${meant}`, kind: 'safe', edits }],
  };
}
