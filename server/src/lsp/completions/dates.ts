/** Due dates and days of incidents: some that are often wanted, and what `+7d`, `yesterday` or `next friday` comes to. */
import { parseDate, type CalendarDate, type Span } from '../../core/index.ts';
import { addDays, dayNumber, isoDate } from '../dates.ts';
import { inSlot, type CompletionSite, type CompletionSource, type Suggestion } from './completion.ts';

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
/** 1970-01-01 was a Thursday. */
const epochWeekday = 4;

export const dueDates: CompletionSource = (site) => {
  const slot = site.postmortem.actionItems.map(({ dueSlot }) => inSlot(dueSlot, site)).find(Boolean);
  return slot ? dates(site, slot) : [];
};

/** What is offered where something is due. */
const coming = ['today', '+7d', '+14d', '+30d', 'next monday', 'next friday'];
/** What is offered where something has happened. */
const past = ['today', 'yesterday', '-2d', '-7d', 'last monday', 'last friday'];

/** Days that something is due at, to put at `span`; what is typed there already comes first, read as a distance from today. */
export const dates = (site: CompletionSite, span: Span): readonly Suggestion[] => offer(site, span, coming);

/** The same for days on which something happened. */
export const pastDates = (site: CompletionSite, span: Span): readonly Suggestion[] => offer(site, span, past);

function offer({ today, before, line }: CompletionSite, span: Span, words: readonly string[]): readonly Suggestion[] {
  const typed = before.slice(Math.max(0, span.start - line.start)).trim();
  const read = typed === '' ? [] : readings(typed, today);
  const usual = words.map((word) => [word, relativeDate(word, today) ?? today] as const);
  const offered = [
    ...read.map((date) => [read.length > 1 ? `${typed}: ${isoDate(date)}` : typed, date] as const),
    // What is typed in full has been read already.
    ...usual.filter(([name]) => read.length === 0 || name !== typed.toLowerCase()),
  ];
  return offered.map(([name, date]) => ({
    label: name,
    detail: `${isoDate(date)}, ${weekday(date)}`,
    kind: 'date',
    span,
    text: isoDate(date),
    filter: name.startsWith(`${typed}: `) ? typed : name,
  }));
}

/** What a text may mean as a date: two days where people differ (`03/10/2026`, `next friday` on a Monday), none where it is no date. */
export function readings(text: string, today: CalendarDate): readonly CalendarDate[] {
  const first = relativeDate(text, today);
  if (first) {
    // Said before the weekend, next friday may be that of the week after.
    const sameWeek = /^next\s/i.test(text) && dayNumber(first) - dayNumber(today) < 7 - ((weekdayNumber(today) + 6) % 7);
    return sameWeek ? [first, addDays(first, 7)] : [first];
  }
  const written = parseDate(text);
  if (!written || written.end < text.length || written.year === undefined || written.problem !== undefined) return [];
  const { year, month, day, other, ambiguous } = written;
  return ambiguous && other
    ? [
        { year, month, day },
        { year, ...other },
      ]
    : [{ year, month, day }];
}

/** `+7d`, `+2w`, `-3m`, `tomorrow`, `friday`, `last friday`: undefined when it is none of these. A bare weekday is the next one to come. */
export function relativeDate(text: string, today: CalendarDate): CalendarDate | undefined {
  const words = text.toLowerCase();
  const distance = /^([+-]\d{1,4})([dwm]?)$/.exec(words);
  if (distance) {
    const number = Number(distance[1]);
    return distance[2] === 'm' ? addMonths(today, number) : addDays(today, distance[2] === 'w' ? 7 * number : number);
  }
  const near = ['yesterday', 'today', 'tomorrow'].indexOf(words);
  if (near >= 0) return addDays(today, near - 1);
  const day = weekdays.indexOf(words.replace(/^(?:next|last)\s+/, ''));
  if (day < 0) return undefined;
  // One of the seven days before today.
  return words.startsWith('last') ? next(addDays(today, -8), day) : next(today, day);
}

/** The first day of that name after today. */
function next(today: CalendarDate, day: number): CalendarDate {
  const ahead = (day - weekdayNumber(today) + 7) % 7;
  return addDays(today, ahead === 0 ? 7 : ahead);
}

/** The same day some months later, or the last one of a shorter month. */
function addMonths({ year, month, day }: CalendarDate, months: number): CalendarDate {
  const index = year * 12 + month - 1 + months;
  const first = { year: Math.floor(index / 12), month: (index % 12) + 1, day: 1 };
  const following = { year: Math.floor((index + 1) / 12), month: ((index + 1) % 12) + 1, day: 1 };
  return { ...first, day: Math.min(day, dayNumber(following) - dayNumber(first)) };
}

const weekdayNumber = (date: CalendarDate): number => (((dayNumber(date) + epochWeekday) % 7) + 7) % 7;

const weekday = (date: CalendarDate): string => {
  const name = weekdays[weekdayNumber(date)] ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
};
