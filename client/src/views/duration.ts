/** Durations for a narrow column and for a screen reader. Input is minutes; seconds are not shown. */

/** `5 min`, `1 h 05 min`, `2 d 3 h`. */
export function shortDuration(minutes: number): string {
  const { days, hours, rest } = split(minutes);
  if (days > 0) return hours > 0 ? `${days} d ${hours} h` : `${days} d`;
  if (hours > 0) return rest > 0 ? `${hours} h ${String(rest).padStart(2, '0')} min` : `${hours} h`;
  return `${rest} min`;
}

/** `T+5m`, `T+1h05`, `T+2d3h`; `T-5m` for what comes before the first entry. */
export function offset(minutes: number): string {
  const { days, hours, rest } = split(Math.abs(minutes));
  const sign = minutes < 0 ? '-' : '+';
  if (days > 0) return `T${sign}${days}d${hours > 0 ? `${hours}h` : ''}`;
  if (hours > 0) return `T${sign}${hours}h${String(rest).padStart(2, '0')}`;
  return `T${sign}${rest}m`;
}

/** `1 hour 5 minutes`. */
export function spokenDuration(minutes: number): string {
  const { days, hours, rest } = split(minutes);
  const parts = [unit(days, 'day'), unit(hours, 'hour'), unit(rest, 'minute')].filter((part) => part !== '');
  return parts.join(' ') || '0 minutes';
}

function unit(n: number, noun: string): string {
  return n === 0 ? '' : `${n} ${noun}${n === 1 ? '' : 's'}`;
}

function split(minutes: number): { days: number; hours: number; rest: number } {
  const whole = Math.max(0, Math.round(minutes));
  return { days: Math.floor(whole / 1440), hours: Math.floor((whole % 1440) / 60), rest: whole % 60 };
}
