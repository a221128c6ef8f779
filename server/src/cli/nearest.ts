/** Suggestions for a word that is not known: `did you mean …?`. */

/** The known words that a slip of the fingers could have meant, best first: few edits apart, or one holding the other. */
export function nearest(word: string, known: readonly string[], most = 3): string[] {
  const wanted = word.toLowerCase();
  return known
    .map((candidate) => ({ candidate, slips: distance(wanted, candidate.toLowerCase()) }))
    .filter(({ slips, candidate }) => slips <= Math.max(1, Math.floor(candidate.length / 3)))
    .toSorted((a, b) => a.slips - b.slips)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

function distance(word: string, candidate: string): number {
  if (candidate === word) return 0;
  const edits = editDistance(word, candidate);
  // `missing-section` for `structure/missing-section`.
  return word.length > 2 && candidate.includes(word) ? Math.min(1, edits) : edits;
}

/** Levenshtein distance, one row at a time. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + change));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
