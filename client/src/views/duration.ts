/** Durations for the eye and for a screen reader. Input is minutes, which may be broken; the words are those of the server's hints. */

/** `5 min`, `1 h 5 min`, `2 d 3 h`: the two largest units. */
export function shortDuration(minutes: number): string {
  const { days, hours, rest } = split(minutes);
  const parts = [unit(days, ' d'), unit(hours, ' h'), unit(rest, ' min')].filter((part) => part !== '');
  return parts.slice(0, 2).join(' ') || '0 min';
}

/** `T+5 min`; `T−5 min` for what comes before the first entry. */
export function offset(minutes: number): string {
  return `T${Math.round(minutes) < 0 ? '−' : '+'}${shortDuration(minutes)}`;
}

/** `1 hour 5 minutes`. */
export function spokenDuration(minutes: number): string {
  const { days, hours, rest } = split(minutes);
  const parts = [counted(days, 'day'), counted(hours, 'hour'), counted(rest, 'minute')].filter((part) => part !== '');
  return parts.join(' ') || '0 minutes';
}

function unit(n: number, suffix: string): string {
  return n === 0 ? '' : `${n}${suffix}`;
}

function counted(n: number, noun: string): string {
  return n === 0 ? '' : `${n} ${noun}${n === 1 ? '' : 's'}`;
}

function split(minutes: number): { days: number; hours: number; rest: number } {
  const whole = Math.round(Math.abs(minutes));
  return { days: Math.floor(whole / 1440), hours: Math.floor((whole % 1440) / 60), rest: whole % 60 };
}
