/** `metadata/unknown-value`: a status or severity that is none of the values in use. */
import type { MetadataField } from '../../model.ts';
import { isPlaceholder } from '../../placeholders.ts';
import { metadataDefinition } from '../../schema.ts';
import { mapSeverity, mapStatus } from '../../vocabulary.ts';
import { defineRule } from '../rule.ts';
import type { Report } from '../../finding.ts';

export const unknownValue = defineRule({
  id: 'metadata/unknown-value',
  severity: 'warning',
  scope: 'document',
  docs: {
    summary: 'A status or severity that is misspelt or off the scale.',
    why: 'A document whose status is “Darft” is not found among the drafts, and a SEV-7 tells nobody how bad it was.',
    advice:
      'Use a value of the scale. Sentences are left alone: many teams write what the state is. A team’s own values go into the config file, and then every short value is checked.',
    source: 'The guide’s template (Draft, Review, Final; SEV-1 to SEV-3); free text in public postmortems.',
    noFix: 'A value that resembles none of the known ones may mean any of them. One that does has a fix.',
  },
  examples: [
    {
      title: 'a slip of the keys',
      bad: '# Cache stampede\n\n**Status:** ⟦Darft⟧\n\n## Summary\n\nThe cache was cold.\n',
      fixed: '# Cache stampede\n\n**Status:** Draft\n\n## Summary\n\nThe cache was cold.\n',
    },
    { title: 'off the scale', bad: '# Cache stampede\n\n- Severity: ⟦SEV-7⟧\n\n## Summary\n\nThe cache was cold.\n' },
    {
      title: 'free text, other scales, placeholders',
      good: '# Cache stampede\n\n**Status:** Complete, action items in progress\n**Severity:** Critical - nobody could log in\n\n| Priority | P2 |\n|---|---|\n| Report status | [Status] |\n\n## Summary\n\nThe cache was cold.\n',
    },
    {
      title: 'the values of a team',
      settings: { metadata: { severity: { values: ['Minor', 'Major'] } } },
      bad: '# Cache stampede\n\n**Severity:** ⟦Huge⟧\n\n## Summary\n\nThe cache was cold.\n',
    },
  ],
  *check({ postmortem: { metadata }, settings }) {
    for (const field of metadata) {
      if (!field.key || field.value === '' || isPlaceholder(field.value)) continue;
      const own = settings.metadata[field.key]?.values;
      const report = own ? strict(field, own) : field.key === 'status' || field.key === 'severity' ? lenient(field, field.key) : undefined;
      if (report) yield report;
    }
  },
});

/** A team has said which values there are: short ones have to be among them. */
function strict(field: MetadataField, values: readonly string[]): Report | undefined {
  const start = field.value.toLowerCase();
  const known = values.some((value) => start === value.toLowerCase() || start.startsWith(`${value.toLowerCase()} `));
  return known || field.value.split(/\s+/).length > 3 ? undefined : reportOf(field, values, nearest(field.value, values));
}

/** Without a team's word, only misspelt values and numbers off the scale are certain to be mistakes. */
function lenient(field: MetadataField, key: 'status' | 'severity'): Report | undefined {
  const map = key === 'status' ? mapStatus : mapSeverity;
  if (map(field.value) !== undefined) return undefined;
  const { values } = metadataDefinition(key);
  if (key === 'severity' && /^(?:sev(?:erity)?|p)[ -]?\d+$/i.test(field.value)) return reportOf(field, values, undefined);
  const near = nearest(
    field.value,
    key === 'status' ? [...values, 'Resolved', 'Published'] : ['Critical', 'Major', 'Minor', 'Medium', 'High'],
  );
  return near === undefined ? undefined : reportOf(field, values, near);
}

function reportOf(field: MetadataField, values: readonly string[], near: string | undefined): Report {
  return {
    message: `“${field.value}” is not one of ${values.join(', ')}.${near ? ` Did you mean ${near}?` : ''}`,
    span: field.valueSpan,
    fixes: (near ? [near] : []).map((text) => ({ title: `Write ${text}`, kind: 'unsafe', edits: [{ span: field.valueSpan, text }] })),
  };
}

/** The value with the same letters but for one that is wrong, missing, too many or in the wrong place. */
function nearest(written: string, values: readonly string[]): string | undefined {
  const word = written.toLowerCase();
  return word.length < 4 ? undefined : values.find((value) => isSlip(word, value.toLowerCase()));
}

function isSlip(written: string, meant: string): boolean {
  if (written === meant || Math.abs(written.length - meant.length) > 1) return false;
  let start = 0;
  while (start < written.length && written[start] === meant[start]) start++;
  const [a, b] = [written.slice(start), meant.slice(start)];
  const swapped = a.length >= 2 && a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
  return swapped || a.slice(1) === b.slice(1) || a === b.slice(1) || a.slice(1) === b;
}
