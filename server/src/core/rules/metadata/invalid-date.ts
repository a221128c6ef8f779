/** `metadata/invalid-date`: a date that cannot be read, or can be read in two ways. */
import type { DateField, MetadataField } from '../../model.ts';
import { findDate, type DateMatch } from '../../parser/dates/dateTime.ts';
import { isPlaceholder } from '../../placeholders.ts';
import type { Anchor } from '../../text.ts';
import { defineRule } from '../rule.ts';
import type { Report } from '../../finding.ts';

export const invalidDate = defineRule({
  id: 'metadata/invalid-date',
  severity: 'warning',
  scope: 'document',
  docs: {
    summary: 'The date of the incident is no date, or one that can be read in two ways.',
    why: 'Durations, order and search all start from the date. `03/10/2021` is March in one office and October in another.',
    advice: 'Write the date as `YYYY-MM-DD`. Other spellings are read, too, as long as they mean one day.',
    source: 'The guide’s template (`YYYY-MM-DD`); day-first dates and five-digit years in public postmortems.',
    noFix: 'A date that cannot be has no right one that the document tells. An ambiguous date has a fix for each reading.',
  },
  examples: [
    { title: 'no such day', bad: '# Cache stampede\n\n**Date:** ⟦2025-02-30⟧\n\n## Summary\n\nThe cache was cold.\n' },
    {
      title: 'two readings',
      bad: '# Cache stampede\n\n**Date:** ⟦03/10/2021⟧\n\n## Summary\n\nThe cache was cold.\n',
      fixed: '# Cache stampede\n\n**Date:** 2021-03-10\n\n## Summary\n\nThe cache was cold.\n',
    },
    { title: 'figures that are no date', bad: '# Cache stampede\n\n- Date: ⟦2025 week 19⟧\n\n## Summary\n\nThe cache was cold.\n' },
    {
      title: 'other spellings, and placeholders',
      good: '# Cache stampede\n\n**Date:** 6th November, 2022 to 8th November\n\n| Incident date | YYYY-MM-DD |\n|---|---|\n| Start | 13/09/2021 3am UTC |\n\n## Summary\n\nThe cache was cold.\n',
    },
  ],
  *check({ postmortem: { metadata, date } }) {
    for (const field of metadata) {
      if (field.key !== 'date' || field.value === '' || isPlaceholder(field.value)) continue;
      const found = findDate(field.value);
      if (!found) {
        if (
          /\d/.test(field.value) &&
          !/\p{L}{3,9}\.?,? \d{4}$/u.test(field.value) &&
          field.value.length < 40 &&
          !/^\d{1,2}[:.]\d\d/.test(field.value)
        )
          yield { message: `“${field.value}” cannot be read as a date. Write it as YYYY-MM-DD.`, span: field.valueSpan };
      } else if (found.problem) yield { message: `${found.problem} Write the date as YYYY-MM-DD.`, span: placeOf(field, found) };
      else if (found.ambiguous && found.other && found.year !== undefined && !isSettled(date, field))
        yield ambiguous(field, found, found.other, found.year);
    }
  },
});

/** The title tells which of the two readings is meant. */
function isSettled(date: DateField | undefined, { valueSpan }: MetadataField): boolean {
  return date?.ambiguous === false && date.date !== undefined && date.span.start >= valueSpan.start && date.span.end <= valueSpan.end;
}

function ambiguous(field: MetadataField, found: DateMatch, other: { readonly month: number; readonly day: number }, year: number): Report {
  const span = placeOf(field, found);
  const readings = [found, other].map(({ month, day }) => [year, month, day].map((part) => String(part).padStart(2, '0')).join('-'));
  return {
    message: `This date can be read in two ways, ${readings.join(' and ')}. Write the one that is meant.`,
    span,
    severity: 'information',
    fixes: readings.map((text) => ({ title: `Write ${text}`, kind: 'unsafe', edits: [{ span, text }] })),
  };
}

/** The date alone, where the value has no markup inside. */
function placeOf({ value, valueSpan }: MetadataField, { start, end }: DateMatch): Anchor {
  return valueSpan.length === value.length ? valueSpan.slice(start, end) : valueSpan;
}
