/** Remembers what short texts were read as: titles, keys, names and states repeat within and across documents. */

/** Longer texts hardly repeat. */
const longest = 60;

/**
 * A pure function of a text that remembers its last answers.
 * @param limit how many; all are forgotten when it is reached
 */
export function memo<T>(read: (text: string) => T, limit = 1000): (text: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (text) => {
    if (text.length > longest) return read(text);
    const found = known.get(text);
    if (found) return found.value;
    if (known.size >= limit) known.clear();
    // A copy: a part of a text would keep the whole document in memory.
    const copy = ` ${text}`.slice(1);
    const value = read(copy);
    known.set(copy, { value });
    return value;
  };
}
