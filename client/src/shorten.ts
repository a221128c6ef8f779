/** The text on one line, cut between words where it is longer than `length` UTF-16 units. */
export function shorten(text: string, length: number): string {
  const line = text.replace(/[\t\r\n]+/g, ' ').trim();
  if (line.length <= length) return line;
  const cut = line.lastIndexOf(' ', length);
  return `${line.slice(0, cut > 0 ? cut : length)}…`;
}
