/** Durations in words. */

/** `45 min`, `2 h 5 min`, `1 d 3 h`. Minutes may be broken and negative. */
export function duration(minutes: number): string {
  const whole = Math.round(Math.abs(minutes));
  const sign = minutes < 0 && whole > 0 ? '−' : '';
  const parts = [
    [Math.floor(whole / 1440), 'd'],
    [Math.floor((whole % 1440) / 60), 'h'],
    [whole % 60, 'min'],
  ].filter(([amount]) => amount !== 0);
  const shown = parts.slice(0, 2).map(([amount, unit]) => `${amount} ${unit}`);
  return sign + (shown.join(' ') || '0 min');
}

/** `T+12 min`, `T−5 min`: how far from the start. */
export function fromStart(minutes: number): string {
  const text = duration(minutes);
  return text.startsWith('−') ? `T${text}` : `T+${text}`;
}

/** A duration or what tells of one in as few characters: `T+12m`, `1d3h`. */
export function brief(text: string): string {
  return text.replace('min', 'm').replaceAll(' ', '');
}

/** `1 day`, `3 days`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
