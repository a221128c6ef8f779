import assert from 'node:assert/strict';
import type { Block } from '../../server/src/core/blocks.ts';
import { ChunkedDocument } from '../../server/src/core/chunks.ts';
import { addActionItemEdit } from '../../server/src/core/edits/addActionItem.ts';
import { addTimelineEntryEdit } from '../../server/src/core/edits/addTimelineEntry.ts';
import { Analyzer } from '../../server/src/core/index.ts';
import { applyEdits } from '../../server/src/core/text.ts';

const shown = (block: Block): string => {
  switch (block.type) {
    case 'heading':
      return `h${block.level} ${block.inline.text}`;
    case 'paragraph':
      return block.inline.text;
    case 'list':
      return `${block.ordered ? 'ol' : 'ul'}(${block.items.map((item) => item.blocks.map(shown).join('/')).join(' | ')})`;
    case 'table':
      return `table(${[block.header, ...block.rows].map(({ cells }) => cells.map(({ inline }) => inline.text).join(', ')).join(' | ')})`;
    default:
      return block.type;
  }
};

const blocks = (text: string): string[] => new ChunkedDocument(text).chunks.flatMap((chunk) => chunk.blocks.map(shown));

suite('HTML', () => {
  test('headings, paragraphs, lists and tables', () => {
    assert.deepEqual(
      blocks(
        '<h1 id="a">Mail was <em>late</em></h1>\n\n<p>For 40 users.<br>They wrote.</p>\n\n<ul>\n<li>One\n<ol><li>Deep</li></ol></li>\n<li>Two</li>\n</ul>\n\n<table>\n<thead><tr><th>Time</th><th>Event</th></tr></thead>\n<tbody><tr><td>10:00</td><td><p>full</p></td></tr>\n<tr><td></td><td>empty</td></tr></tbody>\n</table>\n',
      ),
      ['h1 Mail was late', 'For 40 users.\nThey wrote.', 'ul(One/ol(Deep) | Two)', 'table(Time, Event | 10:00, full | , empty)'],
    );
  });

  test('text between tags, tags that are not closed, and rows that a blank line has cut off', () => {
    assert.deepEqual(blocks('<h2>Summary</h2>\nMail was **late**.\n\n<ul>\n<li>One\n<li>Two\n'), [
      'h2 Summary',
      'Mail was late.',
      'ul(One | Two)',
    ]);
    assert.deepEqual(blocks('<table>\n<tr><th>Time</th><th>Event</th></tr>\n\n<tr><td>10:00</td><td>full</td></tr>\n\n</table>\n'), [
      'table(Time, Event)',
      'table(10:00, full)',
      'html',
    ]);
  });

  test('pictures, bare tags, scripts and comments stay what they are', () => {
    assert.deepEqual(blocks('<p align="center"><img src="a.png"></p>\n\n<div>\n\ntext\n\n</div>\n\n<!-- <h2>No</h2> -->\n'), [
      'html',
      'html',
      'text',
      'html',
      'html',
    ]);
    assert.deepEqual(blocks('<div>\n<script>\nlet a = "<h2>No</h2>";\n</script>\n<h2>Yes</h2>\n<!-- <p>no</p> --></div>\n'), [
      'h2 Yes',
      'html',
    ]);
  });

  test('what is read stands where it says, with any line breaks', () => {
    for (const eol of ['\n', '\r\n', '\r']) {
      const text = ['# T', '', 'a', '', '<ul>', '  <li>Tidy <b>up</b></li>', '<li>', 'Two', 'lines</li>', '</ul>'].join(eol);
      const [list] = new ChunkedDocument(text).chunks.flatMap((chunk) => chunk.blocks).filter(({ type }) => type === 'list');
      assert.ok(list?.type === 'list');
      const source = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
      assert.equal(source(list.items[0]!.span), '<li>Tidy <b>up</b></li>');
      assert.deepEqual(
        list.items.map(({ blocks: [first] }) => (first?.type === 'paragraph' ? source(first.inline.source(0, 4)) : '')),
        ['Tidy', 'Two' + eol.slice(0, 1)],
      );
    }
  });

  const report =
    '<h1>Postmortem: Mail (2025-02-03)</h1>\n\n<table>\n<tr><td><b>Severity</b></td><td>SEV-2</td></tr>\n<tr><td><b>Authors</b></td><td>Ana Silva</td></tr>\n</table>\n\n<h2>Summary</h2>\n<p>On Monday mail of the whole company was up to half an hour late for 40 users.</p>\n\n<details>\n<summary><b>Timeline</b> (UTC)</summary>\n\n<ul>\n<li>10:00 queue full</li>\n<li>10:30 queue drained</li>\n</ul>\n\n</details>\n\n<h2>Root cause</h2>\n<p>A full disk.</p>\n\n<h2>Action items</h2>\n\n<table>\n<tr><th>Action</th><th>Owner</th><th>Due</th></tr>\n<tr><td>Watch the disk</td><td>Ana</td><td>2025-03-01</td></tr>\n</table>\n';

  test('a report in HTML', () => {
    const { postmortem, findings } = new Analyzer(report, { today: { year: 2025, month: 2, day: 10 } }).analysis();
    assert.equal(postmortem.title?.value, 'Mail (2025-02-03)');
    assert.equal(postmortem.severity?.value, 'SEV-2');
    assert.deepEqual(
      postmortem.authors.map(({ value }) => value),
      ['Ana Silva'],
    );
    assert.deepEqual(
      postmortem.sections.map(({ kind }) => kind),
      [undefined, 'summary', 'timeline', 'root-cause', 'action-items'],
    );
    assert.deepEqual(
      postmortem.timeline?.entries.map(({ instant, text }) => [new Date(instant ?? 0).toISOString().slice(11, 16), text.value]),
      [
        ['10:00', 'queue full'],
        ['10:30', 'queue drained'],
      ],
    );
    assert.deepEqual(
      postmortem.actionItems.map(({ text, owner, due }) => [text.value, owner?.value, due?.raw]),
      [['Watch the disk', 'Ana', '2025-03-01']],
    );
    assert.deepEqual(
      findings.filter(({ severity }) => severity === 'warning').map(({ rule }) => rule),
      [],
    );
  });

  test('nothing is added inside of it', () => {
    const { postmortem } = new Analyzer(report, { today: { year: 2025, month: 2, day: 10 } }).analysis();
    const context = { eol: '\n', text: ({ start, end }: { start: number; end: number }) => report.slice(start, end) };
    const entry = applyEdits(report, [addTimelineEntryEdit(postmortem, context, Date.UTC(2025, 1, 3, 11, 0))]);
    assert.ok(entry.includes('</details>\n\n- 11:00'), entry);
    const action = applyEdits(report, [addActionItemEdit(postmortem, context)]);
    assert.ok(action.includes('</table>\n\n- [ ] '), action);
  });
});
