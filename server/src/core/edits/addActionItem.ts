/** A new action item in the form of the ones that the document has, or in the guide's form. */
import type { Block, List, Row, Table } from '../blocks.ts';
import type { ActionItem, Postmortem } from '../model.ts';
import type { Section } from '../piece.ts';
import { withDescendants } from '../outline.ts';
import { columnsOf } from '../parser/actionItems/actionItemTable.ts';
import { overlaps } from '../text.ts';
import { wordsFor } from './actionItemState.ts';
import { escapeSnippet, insertAt, isHtml, linePrefix, nextBullet, type EditContext, type Insertion } from './insertion.ts';

const action = '${1:Action}';
const note = '(${2:owner}, ${3:YYYY-MM-DD})';

/** Where and what to insert to add an action item: behind the last one, else in the action section, else in a new section at the end. */
export function addActionItemEdit(postmortem: Postmortem, context: EditContext): Insertion {
  const { actionItems, sections } = postmortem;
  const section = actionItems.at(-1)?.section ?? sections.find(({ kind }) => kind === 'action-items');
  const last = actionItems.at(-1);
  const { eol } = context;
  if (!section) {
    const end = sections.reduce((offset, { span }) => Math.max(offset, span.end), 0);
    return insertAt(end, `${eol}${eol}## Action Items${eol}${eol}- [ ] ${action} ${note}${eol}`);
  }
  const table = tablesOf(section).findLast(({ span }) => !last || (last.form === 'table' && overlaps(span, last.span)));
  if (table) return newRow(table, actionItems, context);
  if (last && last.form !== 'prose' && !isHtml(last.span, context)) return newListItem(last, actionItems, context);
  const end = endOf(section);
  return insertAt(end, `${eol}${end === section.titleSpan.end || last ? eol : ''}- [ ] ${action} ${note}`);
}

/** A row behind the last one; an empty row, as templates have it, is filled instead. */
function newRow(table: Table, items: readonly ActionItem[], context: EditContext): Insertion {
  const { header } = table;
  const columns = columnsOf(header);
  let stop = 1;
  const texts = columns.map((column) => {
    switch (column) {
      case 'text':
        return `\${${stop++}:Action}`;
      case 'owner':
        return `\${${stop++}:owner}`;
      case 'due':
        return `\${${stop++}:YYYY-MM-DD}`;
      case 'status':
        return `\${${stop++}:${escapeSnippet(wordsFor(false, items) ?? 'Open')}}`;
      default:
        return '';
    }
  });
  const row = `| ${texts.join(' | ')} |`.replaceAll('|  |', '| |');
  const last: Row = table.rows.at(-1) ?? header;
  if (last !== header && last.cells.every(({ inline }) => inline.text.trim() === '')) return { span: last.span, text: row, snippet: true };
  const offset = last === header ? table.span.end : last.span.end;
  return insertAt(offset, `${context.eol}${escapeSnippet(linePrefix(context, last.span.start))}${row}`);
}

function newListItem(last: ActionItem, items: readonly ActionItem[], context: EditContext): Insertion {
  const indent = escapeSnippet(linePrefix(context, last.span.start));
  const bullet = nextBullet(context.text(last.span))?.next ?? '- ';
  const boxed = items.some(({ form }) => form === 'task');
  const glyph = items.some(({ form, status }) => form === 'task' && status && /[^\x20-\x7e]/.test(status.raw));
  const before = items.at(-2);
  const loose =
    before !== undefined &&
    before.section === last.section &&
    /\n\s*\n/.test(context.text({ start: before.span.end, end: last.span.start }).replaceAll('\r', ''));
  return insertAt(
    last.span.end,
    `${context.eol}${loose ? context.eol : ''}${indent}${bullet}${boxed ? `[${glyph ? '⏳' : ' '}] ` : ''}${action} ${note}`,
  );
}

function tablesOf(section: Section): Table[] {
  return withDescendants(section).flatMap((one) => one.pieces.flatMap((piece) => piece.blocks.filter(isOwnTable)));
}

function isOwnTable(block: Block): block is Table {
  return block.type === 'table' && !block.html;
}

/** The end of what stands directly below the title; an empty bullet, as templates have it, does not count. */
function endOf(section: Section): number {
  const blocks = section.pieces.flatMap((piece) => piece.blocks).filter((block) => !(block.type === 'list' && isEmpty(block)));
  return blocks.at(-1)?.span.end ?? section.titleSpan.end;
}

function isEmpty(list: List): boolean {
  return list.items.every((item) => item.blocks.length === 0);
}
