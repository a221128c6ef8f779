/** Formatting and conversions over real documents, where these are there: what is rendered and what is read stays the same. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import {
  analyze,
  applyEdits,
  convertActionItems,
  convertTimeline,
  defaultSettings,
  normaliseTimes,
  sameFacts,
  timesToUtc,
  type Conversion,
  type Postmortem,
  type Span,
} from '../../server/src/core/index.ts';
import { alignTable, tablesOf } from '../../server/src/lsp/tableLayout.ts';

const folder = join(import.meta.dirname, '../../../shared/corpus');
const documents = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.md') && path !== 'README.md')
      .toSorted()
      .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }))
  : [];
if (documents.length === 0) console.log('    There are no real documents beside the project: the tests with them do not run');

const read = (text: string, path: string): Postmortem =>
  analyze(text, { settings: { ...defaultSettings, include: ['**'] }, path }).postmortem;

function aligned(text: string, path: string): string {
  const tables = tablesOf(read(text, path));
  return applyEdits(
    text,
    tables.flatMap((table) => alignTable(table, ({ start, end }) => text.slice(start, end))),
  );
}

const context = (text: string) => ({ text: ({ start, end }: Span) => text.slice(start, end), eol: text.includes('\r\n') ? '\r\n' : '\n' });

/** The result of the first way that keeps what the document says; undefined where all are refused. */
function done(
  text: string,
  path: string,
  before: Postmortem,
  ways: readonly Conversion[],
  zones: 'kept' | 'free' = 'kept',
): string | undefined {
  return ways
    .filter(({ edits }) => edits.length > 0)
    .map(({ edits }) => applyEdits(text, edits))
    .find((after) => sameFacts(before, read(after, path), zones));
}

suite('real documents', () => {
  if (documents.length === 0) return;

  test('render the same with straight tables, and are laid out once and for all', function () {
    this.timeout(60_000);
    const markdown = new MarkdownIt({ html: true });
    let changed = 0;
    for (const { path, text } of documents) {
      const once = aligned(text, path);
      assert.equal(markdown.render(once), markdown.render(text), path);
      assert.equal(aligned(once, path), once, path);
      if (once !== text) changed++;
    }
    assert.ok(changed > 10, `${changed}`);
  });

  test('go from list to table and back, times are written alike and in UTC, and they say the same', function () {
    this.timeout(120_000);
    const count = { timeline: 0, items: 0, alike: 0, utc: 0, refused: 0, unread: 0 };
    for (const { path, text } of documents) {
      const before = read(text, path);
      const at = (spans: readonly Span[]): Span => ({ start: spans[0]?.start ?? 0, end: spans[0]?.start ?? 0 });
      const tried: readonly (readonly [keyof typeof count, readonly (Conversion | undefined)[], 'kept' | 'free'])[] = [
        ['timeline', [convertTimeline(before, at((before.timeline?.entries ?? []).map(({ span }) => span)), context(text))], 'kept'],
        ['items', convertActionItems(before, at(before.actionItems.map(({ span }) => span)), context(text)), 'kept'],
        ['alike', [normaliseTimes(before)], 'kept'],
        ['utc', [timesToUtc(before, context(text))], 'free'],
      ];
      for (const [name, found, zones] of tried) {
        const ways = found.filter((way) => way !== undefined);
        const after = done(text, path, before, ways, zones);
        if (after === undefined) {
          if (ways[0]) count[ways[0].refused === undefined ? 'unread' : 'refused']++;
          continue;
        }
        count[name]++;
        if (name === 'alike') assert.equal(normaliseTimes(read(after, path)), undefined, path);
        if (name === 'utc') assert.equal(timesToUtc(read(after, path), context(after)), undefined, path);
      }
    }
    console.log(`    ${JSON.stringify(count)}`);
    assert.ok(count.timeline + count.items > 30 && count.alike > 3 && count.utc > 3, JSON.stringify(count));
    assert.ok(count.unread * 4 < count.timeline + count.items + count.alike + count.utc + count.refused, JSON.stringify(count));
  });
});
