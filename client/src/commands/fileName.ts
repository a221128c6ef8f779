/** Names and places of a new postmortem. Pure. */

/** `2025-10-15-checkout-errors.md`: sorts by date, safe on every file system. Letters of any script stay. */
export function fileName(date: string, title: string): string {
  const words =
    title
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  let slug = '';
  for (const word of words) {
    if (slug.length + word.length > 60) break;
    slug += `-${word}`;
  }
  return `${date}${slug}.md`;
}

/** `name`, or `name-2` and so on when it is taken. */
export function freeName(name: string, taken: (name: string) => boolean): string {
  if (!taken(name)) return name;
  const stem = name.slice(0, -'.md'.length);
  let n = 2;
  while (taken(`${stem}-${n}.md`)) n++;
  return `${stem}-${n}.md`;
}

/** The folder that a glob names before its first wildcard: `docs/postmortems` for `docs/postmortems/**`; `undefined` for none. */
export function globFolder(glob: string): string | undefined {
  const parts = glob.split('/');
  const wild = parts.findIndex((part) => /[*?[{!]/.test(part));
  const folder = parts.slice(0, wild === -1 ? -1 : wild).filter((part) => part !== '' && part !== '.');
  return folder.length === 0 || folder.includes('..') ? undefined : folder.join('/');
}

/** `value` is a day of the calendar written as `YYYY-MM-DD`. */
export function isDate(value: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value.trim());
  if (parts === null) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
