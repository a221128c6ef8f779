/** Durations as people write them. */

/** A duration that was read. Offsets count UTF-16 units from the start of the input. */
export interface DurationMatch {
  readonly start: number;
  readonly end: number;
  readonly minutes: number;
  /** The larger end of `15-20 minutes`; the same as `minutes` otherwise. */
  readonly maxMinutes: number;
  /** `~2 hours`, `about 10 minutes`, `over an hour`. */
  readonly approximate: boolean;
  /** Size in minutes of the smallest unit that is written: the figure may be rounded to it. */
  readonly unit: number;
}

const count = '(\\d{1,7}(?:[.,]\\d{1,3})?|an?|one|two|three|four|five|six|seven|eight|nine|ten|half an?)';
const unitName = '(s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?)(?![a-z])';
const part = new RegExp(`${count}(?: ?(?:-|–|to) ?(\\d{1,6}(?:[.,]\\d{1,3})?))?[ -]?(half )?${unitName}`, 'iy');
const between = /,? (?:and )?|,|and /iy;
const clockForm = /(\d{1,3}):([0-5]\d)(?::([0-5]\d))?(?![\d:])(?! ?[ap]\.?m\b)/iy;
const about =
  /(?:~|≈|<|>|±|approx(?:imately|\.)?|about|around|roughly|nearly|almost|over|under|just over|just under|more than|less than|at least|up to|circa|ca?\.) ?$/i;
const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const candidate = /(?<![\p{L}\d.:/-])(?:\d|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|half) )/giu;

/**
 * Reads the duration that starts at `at`: `23 minutes`, `1h 50m`, `1 day, 3 hours`, `00:23` (hours and minutes), `half an hour`.
 * @returns minutes, or undefined when no duration starts there.
 */
export function parseDuration(text: string, at = 0): DurationMatch | undefined {
  const clock = match(clockForm, text, at);
  if (clock) {
    const minutes = Number(clock[1]) * 60 + Number(clock[2]) + Number(clock[3] ?? 0) / 60;
    return {
      start: at,
      end: at + clock[0].length,
      minutes,
      maxMinutes: minutes,
      approximate: isAbout(text, at),
      unit: clock[3] ? 1 / 60 : 1,
    };
  }
  let [minutes, maxMinutes, end, unit] = [0, 0, at, Number.POSITIVE_INFINITY];
  for (let m = match(part, text, at); m; ) {
    const size = unitMinutes(m[4] ?? '');
    // Units fall: after `3 hours`, `2 days` starts something else.
    if (size >= unit) break;
    const halves = m[3] ? 0.5 : 0;
    minutes += (amount(m[1] ?? '') + halves) * size;
    maxMinutes += (amount(m[2] ?? m[1] ?? '') + halves) * size;
    [end, unit] = [m.index + m[0].length, size];
    const gap = match(between, text, end);
    m = match(part, text, end + (gap?.[0].length ?? 0));
  }
  if (end === at) return undefined;
  const half = / and a half\b/iy;
  if (match(half, text, end)) [minutes, maxMinutes, end] = [minutes + unit / 2, maxMinutes + unit / 2, end + ' and a half'.length];
  return { start: at, end, minutes, maxMinutes, approximate: maxMinutes !== minutes || isAbout(text, at), unit };
}

/** The first duration in `text` at or after `from`; a bare `14:05` is a time of day there and does not count. */
export function findDuration(text: string, from = 0): DurationMatch | undefined {
  candidate.lastIndex = from;
  for (let m = candidate.exec(text); m; m = candidate.exec(text)) {
    clockForm.lastIndex = m.index;
    const found = clockForm.test(text) ? undefined : parseDuration(text, m.index);
    if (found) {
      candidate.lastIndex = 0;
      return found;
    }
  }
  return undefined;
}

/** `95` to `1 h 35 min`; for messages. Negative values keep their sign. */
export function formatMinutes(minutes: number): string {
  const whole = Math.round(Math.abs(minutes));
  const [days, hours, rest] = [Math.floor(whole / 1440), Math.floor((whole % 1440) / 60), whole % 60];
  const parts = [days ? `${days} d` : '', hours ? `${hours} h` : '', rest || whole === 0 ? `${rest} min` : ''];
  return (minutes < 0 && whole > 0 ? '-' : '') + parts.filter(Boolean).join(' ');
}

function amount(written: string): number {
  const word = written.toLowerCase();
  if (word.startsWith('half')) return 0.5;
  if (word === 'a' || word === 'an') return 1;
  const index = words.indexOf(word);
  return index >= 0 ? index + 1 : Number(word.replace(',', '.'));
}

function unitMinutes(name: string): number {
  const size: Record<string, number> = { s: 1 / 60, m: 1, h: 60, d: 1440, w: 10080 };
  return size[name.charAt(0).toLowerCase()] ?? 1;
}

function isAbout(text: string, at: number): boolean {
  return about.test(text.slice(Math.max(0, at - 20), at));
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
