/** Everything a writer gets at the cursor. */
import assert from 'node:assert/strict';
import type {
  CodeLens,
  CompletionItem,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  MarkupContent,
  SelectionRange,
  SymbolInformation,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { relativeDate } from '../../server/src/lsp/completions/dates.ts';
import { refused } from '../support/client.ts';
import { memoryServer } from '../support/memoryConnection.ts';
import { ask, capable, completionsAt, cursorIn, postmortem, uri, writing } from '../support/writing.ts';

const lineOf = (part: string): number => postmortem.split('\n').findIndex((line) => line.includes(part));
const labels = (items: readonly CompletionItem[]): string[] => items.map(({ label }) => label);
const newText = (item: CompletionItem | undefined): string | undefined => item?.textEdit?.newText;

async function hoverAt(marked: string, capabilities = capable): Promise<string | undefined> {
  const { text, position } = cursorIn(marked);
  const { client } = await writing(text, capabilities);
  const hover = await ask<Hover | null>(client, 'textDocument/hover', { position });
  return (hover?.contents as MarkupContent | undefined)?.value;
}

const rank = ['required', 'recommended', 'optional'];

suite('completion', () => {
  test('offers the sections that are missing, with their skeleton', async () => {
    const items = await completionsAt(`${postmortem}\n#¦\n`);
    assert.ok(labels(items).includes('## Impact'));
    assert.ok(labels(items).includes('## Lessons Learned'));
    assert.ok(!labels(items).some((label) => /Timeline|Summary|Action Items/.test(label)));
    const impact = items.find(({ label }) => label === '## Impact');
    assert.match(newText(impact) ?? '', /^# Impact\n\n/);
    assert.equal(impact?.insertTextFormat, 2);
  });

  test('offers first the sections that are asked for, then the others', async () => {
    const items = await completionsAt(`${postmortem}\n#¦\n`);
    const asked = items.toSorted((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? '')).map(({ detail }) => detail);
    assert.deepEqual(
      asked,
      asked.toSorted((a, b) => rank.indexOf(a ?? '') - rank.indexOf(b ?? '')),
    );
    assert.deepEqual([...new Set(asked)], rank);
  });

  test('offers them as plain text to a client without snippets', async () => {
    const items = await completionsAt(`${postmortem}\n## I¦\n`, { textDocument: { diagnostic: {} } });
    assert.ok(items.length > 0);
    assert.ok(items.every((item) => !/\$\{?\d/.test(newText(item) ?? '') && item.insertTextFormat === undefined));
  });

  test('offers a section with a stop in each cell of its table, and a bullet to write behind', async () => {
    const offered = await completionsAt(`${postmortem.replace(/## Action Items[^]*/, '')}\n#¦\n`);
    const textOf = (heading: string): string | undefined => newText(offered.find(({ label }) => label === heading));
    assert.match(textOf('## Action Items') ?? '', /\n\| \$1 \| \$2 \| \$3 \| \$4 \|\$0$/);
    assert.match(textOf('## What Went Well') ?? '', /\n- \$0$/);
  });

  test('offers the headings alone to editors that put all lines into one', async () => {
    const texts = async (more: object): Promise<(string | undefined)[]> => {
      const { client } = memoryServer();
      await client.initialize(capable, more);
      client.open(uri, `${postmortem}\n## \n`);
      return (await ask<CompletionItem[]>(client, 'textDocument/completion', { position: { line: 34, character: 3 } })).map(newText);
    };
    const neovim = (version: string): object => ({ clientInfo: { name: 'Neovim', version } });
    for (const more of [neovim('0.10.4'), neovim('0.7.2'), { initializationOptions: { multiLineCompletion: false } }])
      assert.deepEqual((await texts(more)).slice(0, 2), ['Impact', 'Root Cause']);
    for (const more of [neovim('0.11.0'), {}]) assert.match((await texts(more))[0] ?? '', /^Impact\n/);
  });

  test('replaces the word that is typed of a heading, for editors that always do so', async () => {
    const rangeOf = (item: CompletionItem | undefined): object | undefined => (item?.textEdit as { range?: object } | undefined)?.range;
    const [first] = await completionsAt(`${postmortem}\n### Im¦\n`);
    assert.equal(first?.label, 'Impact');
    assert.match(newText(first) ?? '', /^Impact\n/);
    assert.deepEqual(rangeOf(first), { start: { line: 34, character: 4 }, end: { line: 34, character: 6 } });
    const [bare] = await completionsAt(`${postmortem}\n##¦\n`);
    assert.deepEqual([bare?.label, bare?.filterText], ['## Impact', ' Impact']);
    const [other] = await completionsAt(`${postmortem}\n# Im¦\n`);
    assert.match(newText(other) ?? '', /^## Impact\n/, 'another level than the one begun');
    assert.deepEqual(rangeOf(other), { start: { line: 34, character: 0 }, end: { line: 34, character: 4 } });
  });

  test('leaves what is typed of a row or a name where all suggestions have it', async () => {
    const [row] = await completionsAt(postmortem.replace('queue is empty | |\n', 'queue is empty | |\n| ¦\n'));
    assert.match(newText(row) ?? '', /^14:50 \| /);
    assert.equal(row?.filterText, undefined);
    const names = await completionsAt(
      postmortem.replace('Authors:** Ana Lima, Jo Park', 'Authors:** Ana Li¦').replace(/Jo Park/g, 'Ana Wu'),
    );
    assert.deepEqual(names.map(newText).slice(0, 2), ['Lima', 'Wu']);
    const others = await completionsAt(postmortem.replace('Authors:** Ana Lima, Jo Park', 'Authors:** Ana L¦'));
    assert.deepEqual(others.map(newText).slice(0, 2), ['Ana Lima', 'Jo Park'], 'one start for all of them');
  });

  test('offers the values of a metadata field', async () => {
    assert.deepEqual(labels(await completionsAt(postmortem.replace('Draft', '¦'))), ['Draft', 'Review', 'Final']);
    assert.deepEqual(labels(await completionsAt(postmortem.replace('Draft', 'Dr¦'))), ['Draft', 'Review', 'Final']);
  });

  test('offers the metadata fields that are missing', async () => {
    assert.deepEqual(labels(await completionsAt(postmortem.replace('Draft\n', 'Draft\n¦\n'))), ['**Severity:**']);
    assert.deepEqual(await completionsAt(postmortem.replace('late for', 'late for ¦')), []);
  });

  test('offers the other fields, too, to somebody who begins one', async () => {
    const items = await completionsAt(postmortem.replace('Draft\n', 'Draft\n**¦\n'));
    assert.equal(labels(items)[0], '**Severity:**');
    assert.equal(newText(items.find(({ label }) => label === '**Incident:**')), '**Incident:** $1');
    assert.ok(!labels(items).some((label) => /Date|Title|Status/.test(label)));
  });

  test('offers the people of the document where an owner belongs', async () => {
    const items = await completionsAt(postmortem.replace('| Write the runbook | |', '| Write the runbook | ¦ |'));
    assert.deepEqual(labels(items).slice(0, 2), ['Ana Lima', 'Jo Park']);
    assert.deepEqual(labels(await completionsAt(postmortem.replace('Ana Lima, Jo Park', 'Ana Lima, J¦'))).includes('Jo Park'), true);
  });

  test('offers what a cell is for as soon as it is begun, in the timeline too', async () => {
    const inTimeline = (row: string): Promise<CompletionItem[]> =>
      completionsAt(postmortem.replace('queue is empty | |\n', `queue is empty | |\n${row}\n`));
    const [owner, other] = await inTimeline('| 14:55 | All clear |¦');
    assert.deepEqual([owner?.label, newText(owner), other?.label], ['Ana Lima', ' Ana Lima', 'Jo Park']);
    assert.equal(newText((await inTimeline('| 14:55 | All clear | J¦'))[1]), 'Jo Park');
    assert.deepEqual(await inTimeline('| 14:55 | All ¦clear | |'), []);
    assert.deepEqual(await inTimeline('| 14:55 | a \\| b ¦'), []);
    const inActions = (row: string): Promise<CompletionItem[]> => completionsAt(`${postmortem}${row}\n`);
    assert.equal((await inActions('| Rehearse it | ¦'))[0]?.label, 'Ana Lima');
    assert.equal((await inActions('| Rehearse it | Ana Lima | ¦'))[0]?.label, 'today');
    assert.equal((await inActions('| Rehearse it | Ana Lima | 2026-04-01 |¦'))[0]?.label, 'Open');
    assert.equal(newText((await inActions('| Rehearse it | ¦Bo | 2026-04-01 |'))[0]), 'Ana Lima');
  });

  test('offers the words of the document for a status', async () => {
    const items = await completionsAt(postmortem.replace('runbook | | | |', 'runbook | | | ¦ |').replace('| Done |', '| Completed |'));
    assert.deepEqual(labels(items), ['Open', 'In Progress', 'Completed', 'Declined']);
  });

  test('offers dates from today', async () => {
    const items = await completionsAt(postmortem.replace('runbook | | | |', 'runbook | | ¦ | |'));
    assert.deepEqual(
      items.map(({ label, detail }) => `${label}: ${detail}`),
      [
        'today: 2026-03-02, Monday',
        '+7d: 2026-03-09, Monday',
        '+14d: 2026-03-16, Monday',
        '+30d: 2026-04-01, Wednesday',
        'next monday: 2026-03-09, Monday',
        'next friday: 2026-03-06, Friday',
      ],
    );
    assert.equal(newText(items[1]), '2026-03-09');
  });

  test('offers days that have been for the date of the incident', async () => {
    const items = await completionsAt(postmortem.replace('2026-02-10', '¦'));
    assert.deepEqual(
      items.map((item) => `${item.label}: ${newText(item)}`),
      [
        'today: 2026-03-02',
        'yesterday: 2026-03-01',
        '-2d: 2026-02-28',
        '-7d: 2026-02-23',
        'last monday: 2026-02-23',
        'last friday: 2026-02-27',
      ],
    );
    assert.equal(newText((await completionsAt(postmortem.replace('2026-02-10', 'last sunday¦')))[0]), '2026-03-01');
  });

  test('offers whom a name may become, not the name that is being typed', async () => {
    const owner = await completionsAt(postmortem.replace('runbook | | | |', 'runbook | An¦ | | |'));
    assert.deepEqual(labels(owner), ['Ana Lima', 'Jo Park']);
    const author = await completionsAt(postmortem.replace('Ana Lima, Jo Park', 'Ana Lima, Jo P¦'));
    assert.ok(!labels(author).includes('Jo P'), labels(author).join());
  });

  test('offers both days where people read a date differently', async () => {
    const typed = async (text: string): Promise<(string | undefined)[]> =>
      (await completionsAt(postmortem.replace('runbook | | | |', `runbook | | ${text}¦ | |`)))
        .filter(({ filterText }) => filterText === text)
        .map((item) => newText(item));
    assert.deepEqual(await typed('03/10/2026'), ['2026-03-10', '2026-10-03']);
    assert.deepEqual(await typed('24/10/2026'), ['2026-10-24']);
    assert.deepEqual(await typed('March 10, 2026'), ['2026-03-10']);
    assert.deepEqual((await typed('next wednesday')).slice(0, 2), ['2026-03-04', '2026-03-11']);
    assert.deepEqual(await typed('+9d'), ['2026-03-11']);
    assert.deepEqual(await typed('+7d'), ['2026-03-09'], 'not once more because it is offered to everybody');
  });

  test('offers a table in a section of the timeline or the action items that is empty', async () => {
    const start = '# Postmortem: queue\n\n**Date:** 2026-02-10\n\n';
    const [table] = await completionsAt(`${start}## Timeline\n\n¦\n`);
    assert.equal(table?.label, 'Timeline table');
    const [items] = await completionsAt(`${start}## Action Items\n\n|¦\n`, { textDocument: { diagnostic: {} } });
    assert.match(newText(items) ?? '', /^\| Action .*\n.*\n\| Action \| owner \| YYYY-MM-DD \| Open \|$/);
    assert.deepEqual(labels(await completionsAt(`${start}## Timeline\n\n- 10:00 a\n\ntext\n\n|¦\n`)), []);
  });

  test('offers the next timeline entry below the last one', async () => {
    const [row, ...more] = await completionsAt(postmortem.replace('queue is empty | |\n', 'queue is empty | |\n¦\n'));
    assert.equal(newText(row), '| 14:50 | ${1:What happened} | ${2:owner} |');
    assert.deepEqual(more, []);
    const [started] = await completionsAt(postmortem.replace('queue is empty | |\n', 'queue is empty | |\n|¦\n'));
    assert.equal(newText(started), '| 14:50 | ${1:What happened} | ${2:owner} |');
  });

  test('reads distances in time', () => {
    const today = { year: 2026, month: 1, day: 31 };
    const read = (text: string): string => Object.values(relativeDate(text, today) ?? {}).join('-');
    assert.deepEqual(
      ['-1d', 'yesterday', 'last saturday', '+1d', '+1w', '+1m', '+13m', 'tomorrow', 'friday', 'Next Saturday', 'soon', '+x'].map(read),
      ['2026-1-30', '2026-1-30', '2026-1-24', '2026-2-1', '2026-2-7', '2026-2-28', '2027-2-28', '2026-2-1', '2026-2-6', '2026-2-7', '', ''],
    );
  });

  test('stays silent in prose and in documents that are no postmortems', async () => {
    assert.deepEqual(await completionsAt(postmortem.replace('Mail was late for', 'Mail was ¦late for')), []);
  });
});

suite('hover', () => {
  test('tells what belongs in a section', async () => {
    assert.match((await hoverAt(postmortem.replace('## Sum', '## Sum¦'))) ?? '', /^What happened/);
  });

  test('tells how long after the start a time is, and the time where the reader is', async () => {
    const text = await hoverAt(postmortem.replace('14:40', '14:¦40'));
    assert.match(text ?? '', /^\*\*T\+40 min\*\* after the first entry .* 10 Feb 2026, 14:40 UTC$/);
  });

  test('tells how long an action item has been open', async () => {
    assert.match(
      (await hoverAt(postmortem.replace('Write the', 'Write ¦the'))) ?? '',
      /Open for 20 days, since 2026-02-10, without a due date$/,
    );
    assert.equal(await hoverAt(postmortem.replace('Alert on queue', 'Alert ¦on queue')), undefined);
  });

  test('tells how long overdue an action item is', async () => {
    assert.match((await hoverAt(postmortem.replace('2026-02-20', '2026-02-¦20'))) ?? '', /Overdue by 10 days$/);
    assert.equal(await hoverAt(postmortem.replace('Jo Park | 2026-03-20 | Done', 'Jo Park | 2026-03-¦20 | Open')), 'Due in 18 days');
  });

  test('is plain text for a client that shows no Markdown', async () => {
    const text = await hoverAt(postmortem.replace('14:40', '14:¦40'), { textDocument: { diagnostic: {} } });
    assert.match(text ?? '', /^T\+40 min after/);
  });

  test('says nothing about prose', async () => {
    assert.equal(await hoverAt(postmortem.replace('Mail was late for', 'Mail w¦as late for')), undefined);
  });
});

suite('facts in the text', () => {
  test('inlay hints: time since the start, days overdue, in few characters and in words when pointed at', async () => {
    const { client } = await writing();
    const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const hints = await ask<InlayHint[]>(client, 'textDocument/inlayHint', { range: whole });
    assert.deepEqual(
      hints.map(({ label }) => label),
      ['T+5m', 'T+40m', 'T+50m', '10d overdue'],
    );
    assert.deepEqual(
      hints.map(({ tooltip }) => tooltip),
      [
        '5 min after the first entry',
        '40 min after the first entry',
        '50 min after the first entry',
        'Overdue by 10 days, since 2026-02-20',
      ],
    );
    const days = await writing(postmortem.replace('| 14:50 |', '| 2026-02-12 15:10 |').replace('| 14:00 |', '| 2026-02-10 14:00 |'));
    const long = await ask<InlayHint[]>(days.client, 'textDocument/inlayHint', { range: whole });
    assert.equal(long[2]?.label, 'T+2d1h');
    const few = await ask<InlayHint[]>(client, 'textDocument/inlayHint', {
      range: { start: { line: 16, character: 0 }, end: { line: 17, character: 0 } },
    });
    assert.deepEqual(
      few.map(({ label }) => label),
      ['T+40m'],
    );
  });

  test('inlay hints where the newest entry stands first: all but the oldest, from which time runs', async () => {
    const { client } = await writing(
      '# Postmortem: queue\n\n**Date:** 2026-02-10\n\n## Timeline (UTC)\n\n- 15:40 fixed\n- 15:02 restart\n- 14:12 alert\n- later notes\n',
    );
    const hints = await ask<InlayHint[]>(client, 'textDocument/inlayHint', {
      range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
    });
    assert.deepEqual(
      hints.map(({ position, label }) => [position.line, label]),
      [
        [6, 'T+1h28m'],
        [7, 'T+50m'],
      ],
    );
  });

  test('code lenses: phases of the timeline, progress of the action items', async () => {
    const { client } = await writing();
    const titles = (await ask<CodeLens[]>(client, 'textDocument/codeLens')).map(({ command }) => command?.title ?? '');
    assert.ok(titles.includes('1 of 3 done, 1 overdue'), titles.join());
    assert.ok(
      titles.some((title) => /Mitigation 35 min/.test(title)),
      titles.join(),
    );
  });

  test('code lenses count what is asked for, not what would help', async () => {
    const titles = async (text: string): Promise<(string | undefined)[]> => {
      const { client } = await writing(text);
      return (await ask<CodeLens[]>(client, 'textDocument/codeLens')).map(({ command }) => command?.title);
    };
    const text =
      '# Postmortem: queue\n\n**Date:** 2026-02-10\n**Authors:** Ana Lima\n**Status:** Final\n\n## Summary\n\nMail was late.\n\n## Root Cause\n\nA disk was full.\n\n## Action Items\n\nNone.\n\n## Timeline\n\n- 10:00 UTC late\n\n## Impact\n\n';
    assert.deepEqual(await titles(`${text}Mail of 40 users was late.\n`), [], 'lessons would help');
    assert.deepEqual(await titles(text), ['1 part missing or incomplete']);
  });

  test('code lenses run the commands that the client has for them, and nothing elsewhere', async () => {
    const lensCommands = { missing: 'show.problems', timeline: 'show.timeline' };
    const { client } = await writing(`${postmortem}\n## Impact\n`, capable, { lensCommands });
    const lenses = await ask<CodeLens[]>(client, 'textDocument/codeLens');
    assert.deepEqual(
      lenses.map(({ command }) => command?.command),
      ['show.problems', 'show.timeline', ''],
    );
  });

  test('symbols: sections with their entries, whys and action items', async () => {
    const { client } = await writing();
    const tree = await ask<DocumentSymbol[]>(client, 'textDocument/documentSymbol');
    const names = (symbols: readonly DocumentSymbol[], depth = 0): string[] =>
      symbols.flatMap((one) => ['  '.repeat(depth) + one.name, ...names(one.children ?? [], depth + 1)]);
    assert.deepEqual(names(tree), [
      'Postmortem: the mail queue stood still',
      '  Summary',
      '  Timeline (UTC)',
      '    14:00 A deploy starts',
      '    14:05 Alert: queue age above 5 minutes',
      '    14:40 Rolled back',
      '    14:50 Recovered, queue is empty',
      '  Five Whys',
      '    Why was mail late? The queue stood still',
      '      Why did it stand still? The worker had no lease',
      '  Action Items',
      '    Renew leases before a deploy',
      '    Alert on queue age',
      '    Write the runbook',
    ]);
  });

  test('symbols as a list for a client that knows no trees', async () => {
    const { client } = await writing(postmortem, { textDocument: { diagnostic: {} } });
    const list = await ask<SymbolInformation[]>(client, 'textDocument/documentSymbol');
    assert.equal(list.length, 14);
    assert.equal(list[3]?.containerName, 'Timeline (UTC)');
  });

  test('folds: sections and tables', async () => {
    const { client } = await writing();
    const folds = await ask<FoldingRange[]>(client, 'textDocument/foldingRange');
    assert.ok(folds.some(({ startLine, endLine }) => startLine === 10 && endLine === 17));
    assert.ok(folds.some(({ startLine, endLine }) => startLine === 12 && endLine === 17));
  });

  test('outline and folds are left to an editor that has them', async () => {
    const { client } = await writing(postmortem, capable, { builtInMarkdown: true });
    await assert.rejects(ask(client, 'textDocument/documentSymbol'));
    await assert.rejects(ask(client, 'textDocument/foldingRange'));
  });

  test('links: ticket ids lead where the settings say', async () => {
    const settings = {
      tickets: [
        { pattern: 'OPS-(\\d+)', url: 'https://tickets.example/$1' },
        { pattern: '(a+)+', url: 'https://x' },
      ],
    };
    const { client } = await writing(postmortem.replace('Write the runbook', 'Write the runbook OPS-12'), capable, { settings });
    const links = await ask<DocumentLink[]>(client, 'textDocument/documentLink');
    assert.deepEqual(
      links.map(({ target, tooltip }) => [target, tooltip]),
      [['https://tickets.example/12', 'Open OPS-12']],
    );
    assert.equal(uri, 'file:///incidents/queue.md');
  });
});

suite('names', () => {
  const anaAt = { line: lineOf('A deploy starts'), character: 30 };

  test('are found wherever they stand', async () => {
    const { client } = await writing();
    const places = (
      await ask<Location[]>(client, 'textDocument/references', { position: anaAt, context: { includeDeclaration: true } })
    ).map(({ range }) => `${range.start.line}:${range.start.character}`);
    assert.deepEqual(places, [`${lineOf('Authors')}:13`, `${anaAt.line}:28`, `${lineOf('Renew leases')}:33`]);
    const highlights = await ask<DocumentHighlight[]>(client, 'textDocument/documentHighlight', { position: anaAt });
    assert.equal(highlights.length, 3);
    assert.equal(await ask(client, 'textDocument/documentHighlight', { position: { line: 0, character: 0 } }), null);
  });

  test('are renamed in one step', async () => {
    const { client } = await writing();
    assert.deepEqual(await ask(client, 'textDocument/prepareRename', { position: anaAt }), {
      range: { start: { line: anaAt.line, character: 28 }, end: { line: anaAt.line, character: 36 } },
      placeholder: 'Ana Lima',
    });
    const edit = await ask<WorkspaceEdit>(client, 'textDocument/rename', { position: anaAt, newName: ' Ana Souza ' });
    const [change] = edit.documentChanges as TextDocumentEdit[];
    assert.equal(change?.edits.length, 3);
    assert.ok(change.edits.every((one) => 'newText' in one && one.newText === 'Ana Souza'));
    await refused(ask(client, 'textDocument/rename', { position: anaAt, newName: 'a|b' }), -32602);
    assert.equal(await ask(client, 'textDocument/rename', { position: { line: 0, character: 0 }, newName: 'x' }), null);
  });
});

suite('selection', () => {
  test('grows from the cell to the row, the table, the section', async () => {
    const { client } = await writing();
    const [innermost] = await ask<SelectionRange[]>(client, 'textDocument/selectionRange', {
      positions: [{ line: lineOf('Rolled back'), character: 12 }],
    });
    const lines: number[] = [];
    for (let one: SelectionRange | undefined = innermost; one; one = one.parent) lines.push(one.range.end.line - one.range.start.line);
    assert.deepEqual(lines.slice(0, 4), [0, 0, 0, 5]);
    assert.equal(lines.at(-1), postmortem.split('\n').length - 1);
  });
});
