/** Where completions come from; the first source that knows a place is the one. */
import { cells } from './cells.ts';
import type { CompletionSource } from './completion.ts';
import { dueDates } from './dates.ts';
import { headings } from './headings.ts';
import { incidents } from './incidents.ts';
import { metadata } from './metadata.ts';
import { owners } from './owners.ts';
import { tables } from './tables.ts';
import { timelineRow } from './timelineRow.ts';

export const completionSources: readonly CompletionSource[] = [headings, cells, dueDates, owners, incidents, timelineRow, tables, metadata];
