/** `metadata/missing`: nobody can tell when it was, who wrote about it, or how bad it was. */
import type { Postmortem } from '../../model.ts';
import type { MetadataKey } from '../../schema/definition.ts';
import { isInEnglish } from '../../parser/english.ts';
import { placeOfTitle } from '../../requirements.ts';
import { metadataDefinitions } from '../../schema.ts';
import type { Settings } from '../../settings.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import type { Fix } from '../../finding.ts';

export const missing = defineRule({
  id: 'metadata/missing',
  severity: 'hint',
  scope: 'document',
  docs: {
    summary: 'Date, authors or severity are not stated.',
    why: 'Later readers search by date and severity, and want to ask somebody.',
    advice:
      'State them below the title, as a list, a table or in front matter. A date in the title or in the timeline counts, and so does an owner in place of authors. Which fields are asked for can be set in the config file.',
    source:
      'The guide’s template. Of 328 public postmortems 63 state a date, 58 authors and 8 a severity, so this is one hint and no more.',
  },
  examples: [
    {
      title: 'one finding for all of them, at the title',
      bad: '# ⟦Postmortem: Cache stampede⟧\n\n**Authors:** Kim\n**Date:**\n\n## Summary\n\nThe cache was cold.\n',
      fixed:
        '# Postmortem: Cache stampede\n\n**Authors:** Kim\n**Date:** YYYY-MM-DD\n**Severity:** SEV-X\n\n## Summary\n\nThe cache was cold.\n',
    },
    {
      title: 'stated in any form',
      good: '---\nauthors: [kim]\n---\n\n# 2025-05-06: Cache stampede\n\n- Severity: high\n\n## Summary\n\nThe cache was cold.\n',
    },
    {
      title: 'fields that a team asks for',
      settings: { metadata: { severity: { required: false }, incident: { required: true } } },
      bad: '# ⟦2025-05-06: Cache stampede⟧\n\n**Owner:** Kim\n\n## Summary\n\nThe cache was cold.\n',
    },
  ],
  *check(context) {
    const { postmortem, settings } = context;
    const span = placeOfTitle(postmortem);
    const keys = requiredKeys(settings).filter((key) => !isStated(key, postmortem));
    if (!span || keys.length === 0 || !isInEnglish(postmortem)) return;
    const names = keys.map(nameOf);
    const list = names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} or ${names.at(-1)!}`;
    const fix = fixOf(keys, context);
    yield {
      message: `The document states no ${list}. Readers search by these, or want to know whom to ask.`,
      span,
      fixes: fix ? [fix] : [],
    };
  },
});

function requiredKeys({ metadata }: Settings): readonly string[] {
  const known = metadataDefinitions.filter(({ key, required }) => metadata[key]?.required ?? required).map(({ key }): string => key);
  const own = Object.keys(metadata).filter((key) => metadata[key]!.required && !known.includes(key));
  return [...known, ...own];
}

function nameOf(key: string): string {
  return (metadataDefinitions.find((definition) => definition.key === key)?.label ?? key).toLowerCase();
}

function isStated(key: string, { metadata, date, timeline, authors, people }: Postmortem): boolean {
  if (key === 'date' && (date !== undefined || (timeline?.entries ?? []).some(({ local }) => local !== undefined && local.length >= 10)))
    return true;
  if (
    key === 'authors' &&
    (authors.length > 0 || people.some(({ name }) => metadata.some((field) => field.key === 'owner' && field.value.includes(name))))
  )
    return true;
  return metadata.some((field) => (field.key === key || field.name.toLowerCase() === key.toLowerCase()) && field.value !== '');
}

/** Placeholders for what is missing: in the empty fields, and in lines behind the last field or below the title. */
function fixOf(keys: readonly string[], { postmortem: { metadata, title, sections }, eol, text }: RuleContext): Fix | undefined {
  const lines = metadata.filter(({ form }) => form === 'bold');
  const heading = sections.find(({ heading: own }) => own)?.heading;
  if (lines.length === 0 && (!heading || !title || title.span.start < heading.span.start || title.span.end > heading.span.end))
    return undefined;
  const edits = [];
  const rest: string[] = [];
  for (const key of keys) {
    const { label, placeholder } = metadataDefinitions.find((definition) => definition.key === (key as MetadataKey)) ?? {
      label: key,
      placeholder: `[${key}]`,
    };
    const empty = lines.find((field) => field.key === key);
    if (!empty) rest.push(`**${label}:** ${placeholder || `[${label}]`}`);
    else {
      const blank = /\s$/.test(text({ start: empty.valueSpan.start - 1, end: empty.valueSpan.start })) ? '' : ' ';
      edits.push({ span: { start: empty.valueSpan.start, end: empty.valueSpan.start }, text: blank + placeholder });
    }
  }
  const last = lines.at(-1);
  const end = last?.valueSpan.end ?? heading!.span.end;
  if (rest.length > 0) edits.push({ span: { start: end, end }, text: (last ? eol : eol + eol) + rest.join(eol) });
  return { title: 'Insert the missing fields', kind: 'unsafe', edits };
}
