/**
 * Waits until something holds, looking again and again.
 *
 * @param what names it in the error
 * @param look returns undefined or false while it does not hold; what it throws counts as not holding
 * @param timeout milliseconds
 * @returns what `look` returned
 * @throws an error that says what did not happen, and the last error of `look`
 */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined | false> | T | undefined | false,
  timeout = 20_000,
): Promise<T> {
  const end = Date.now() + timeout;
  let last: unknown;
  for (;;) {
    try {
      const found = await look();
      if (found !== undefined && found !== false) return found;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`Waited ${timeout / 1000} s in vain: ${what}`, { cause: last });
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
