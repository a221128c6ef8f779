/** A row of a table as a snippet: its empty cells become stops of the cursor, in their order, the last stop is behind the row. */
export function rowSnippet(row: string): string {
  let stop = 0;
  return `${row.replace(/[$}\\]/g, '\\$&').replace(/\|[ \t]+(?=\|)/g, () => `| $${++stop} `)}$0`;
}
