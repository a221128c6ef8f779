/**
 * HTML blocks to the blocks of Markdown: reports that were exported or pasted have headings, lists and tables as tags.
 * One pass over the tags of one block of HTML, which ends at a blank line; what is open then ends with it. Linear in the text.
 */
import type { Block, ListItem, Row, Table } from './blocks.ts';
import { Inline, type InlineLine } from './inline.ts';
import { Anchor, type Base } from './text.ts';

/** The source of a block of HTML. */
export interface HtmlSource {
  /** Its lines joined by `\n`. */
  readonly text: string;
  readonly base: Base;
  /** From an offset in `text` to one from the base. */
  readonly place: (offset: number) => number;
}

/** Without one of these there is nothing to read. */
const worthReading = /<(?:h[1-6]|p|tr|t[dh]|li|summary|dt|dd)\b/i;
const tag =
  /<!--[\s\S]*?(?:-->|$)|<(\/?)(h[1-6]|p|table|thead|tbody|tfoot|caption|tr|th|td|ul|ol|li|dl|dt|dd|div|section|article|details|summary|blockquote|pre|script|style|main|header|footer|center|hr)(?=[\s/>])[^<>]*>/gi;
/** Elements that are open at one time. What is nested deeper is read as if its tags were not there: no report needs it, and its ends would have to be sought. */
const deepest = 32;
const visible = /[\p{L}\p{N}\p{S}]/u;

/** The blocks that a block of HTML stands for; undefined where it is none of these: a comment, a picture, a bare tag. */
export function readHtml(source: HtmlSource): readonly Block[] | undefined {
  if (!worthReading.test(source.text)) return undefined;
  const blocks = new HtmlReader(source).read();
  return blocks.some(({ type }) => type !== 'html') ? blocks : undefined;
}

/** An element whose end has not come yet. */
interface Open {
  readonly name: string;
  readonly start: number;
  /** Behind its first tag. */
  readonly content: number;
  /** What stands in it, for all but tables. */
  readonly blocks: Block[];
  readonly rows: Row[];
  /** Of a row. */
  readonly cells: Inline[];
}

class HtmlReader {
  readonly #source: HtmlSource;
  readonly #top: Block[] = [];
  readonly #open: Open[] = [];
  /** Where text begins that belongs to no block yet. */
  #text = 0;

  constructor(source: HtmlSource) {
    this.#source = source;
  }

  read(): readonly Block[] {
    const { text } = this.#source;
    let skip: string | undefined;
    for (const match of text.matchAll(tag)) {
      const { index, 0: written, 1: slash, 2: given } = match;
      const name = given?.toLowerCase();
      const end = index + written.length;
      if (skip !== undefined) {
        if (slash !== '/' || name !== skip) continue;
        skip = undefined;
        this.#text = end;
      } else if (name === undefined) {
        this.flush(index);
        this.blocks.push({ type: 'html', span: this.span(index, end), text: written });
        this.#text = end;
      } else if (name === 'script' || name === 'style' || name === 'pre') {
        this.flush(index);
        if (slash === '') skip = name;
        this.#text = end;
      } else if (slash === '') this.begin(name, index, end);
      else this.end(name, index, end);
    }
    if (skip === undefined) this.flush(text.length);
    while (this.#open.length > 0) this.close(text.trimEnd().length);
    return this.#top;
  }

  private get blocks(): Block[] {
    return this.#open.at(-1)?.blocks ?? this.#top;
  }

  private isOpen(...names: readonly string[]): boolean {
    return this.#open.some(({ name }) => names.includes(name));
  }

  private begin(name: string, start: number, end: number): void {
    this.flush(start);
    this.#text = end;
    // A table in a table is text of its cell.
    if (this.isOpen('td', 'th') && this.#open.filter((open) => open.name === 'table').length > 1) return;
    const closes = endedBy[name];
    if (closes) while (this.#open.length > 0 && closes.includes(this.#open.at(-1)!.name)) this.close(start);
    if (kept.has(name) && this.#open.length < deepest) this.#open.push({ name, start, content: end, blocks: [], rows: [], cells: [] });
  }

  private end(name: string, start: number, end: number): void {
    this.flush(start);
    this.#text = end;
    if (!this.#open.some((open) => open.name === name)) return;
    while (this.#open.at(-1)!.name !== name) this.close(start);
    this.close(end);
  }

  /** Ends the innermost element. */
  private close(end: number): void {
    const open = this.#open.pop()!;
    const { name, start, content, blocks, rows, cells } = open;
    const span = this.span(start, end);
    const above = this.#open.at(-1);
    if (name === 'td' || name === 'th') {
      const inlines = blocks.flatMap(inlinesOf);
      if (above?.name !== 'tr') this.blocks.push(...blocks);
      else above.cells.push(inlines.length === 0 ? this.inline(content, content) : joined(this.#source.base, inlines));
    } else if (name === 'tr') {
      const row: Row = { span, cells: cells.map((inline) => ({ span: inline.span, inline })) };
      if (row.cells.length === 0) return;
      if (above?.name === 'table') above.rows.push(row);
      else this.addRow(row);
    } else if (name === 'table') {
      const table = tableOf(span, rows);
      if (table) this.blocks.push(table);
      else this.blocks.push(...blocks);
    } else if (name === 'li') this.blocks.push({ type: 'list', span, ordered: false, items: [this.item(span, blocks)], html: true });
    else if (name === 'ul' || name === 'ol') {
      const items = blocks.flatMap((block) => (block.type === 'list' ? block.items : []));
      if (items.length > 0) this.blocks.push({ type: 'list', span, ordered: name === 'ol', items, html: true });
      else this.blocks.push(...blocks);
    } else if (/^h\d$/.test(name)) {
      const inlines = blocks.flatMap(inlinesOf);
      if (inlines.length > 0)
        this.blocks.push({ type: 'heading', span, level: Number(name[1]), inline: joined(this.#source.base, inlines) });
    } else for (const block of blocks) this.blocks.push(block.type === 'paragraph' && blocks.length === 1 ? { ...block, span } : block);
  }

  /** A row without a table around it: a blank line has cut the table. */
  private addRow(row: Row): void {
    const last = this.blocks.at(-1);
    if (last?.type !== 'table') this.blocks.push(tableOf(row.span, [row])!);
    else this.blocks[this.blocks.length - 1] = { ...last, span: last.span.through(row.span), rows: [...last.rows, row] };
  }

  private item(span: Anchor, blocks: readonly Block[]): ListItem {
    return { type: 'item', span, number: undefined, task: undefined, blocks };
  }

  /** Makes a paragraph of the text up to `end`. */
  private flush(end: number): void {
    const { text } = this.#source;
    if (this.#text >= end) return;
    const written = text.slice(this.#text, end);
    if (visible.test(written.replace(/<[^<>]*>/g, ''))) {
      // `<b>Timeline</b>` is a title as `Timeline` is.
      const opening = /^\s*<(b|strong|em|i|u|span|font)\b[^<>]*>/i.exec(written);
      const closing = opening && /<\/([a-z]+)>\s*$/i.exec(written);
      const whole = closing && closing[1] === opening[1] && written.indexOf(`</${closing[1]}>`) === closing.index;
      const inline = whole ? this.inline(this.#text + opening[0].length, this.#text + closing.index) : this.inline(this.#text, end);
      this.blocks.push({ type: 'paragraph', span: inline.span, inline });
    }
    this.#text = end;
  }

  private span(start: number, end: number): Anchor {
    const { base, place } = this.#source;
    return new Anchor(base, place(start), base, place(end));
  }

  /** The lines of a part of the source, without blank ones. */
  private inline(start: number, end: number): Inline {
    const { text, base, place } = this.#source;
    const lines: InlineLine[] = [];
    let at = start;
    for (const line of text.slice(start, end).split('\n')) {
      const bare = line.trim();
      if (bare !== '') lines.push({ text: bare, start: place(at + line.indexOf(bare)) });
      at += line.length + 1;
    }
    return new Inline(base, lines.length > 0 ? lines : [{ text: '', start: place(start) }]);
  }
}

/** Elements that are kept open until they end; the others only separate. */
const kept: ReadonlySet<string> = new Set('h1 h2 h3 h4 h5 h6 p table tr th td ul ol li dl dt dd summary'.split(' '));
/** What ends without a tag of its own where another element begins. */
const endedBy: Readonly<Record<string, readonly string[]>> = {
  p: ['p'],
  li: ['p', 'li'],
  td: ['p', 'td', 'th'],
  th: ['p', 'td', 'th'],
  tr: ['p', 'td', 'th', 'tr'],
  ul: ['p'],
  ol: ['p'],
  table: ['p'],
  dt: ['p', 'dt', 'dd'],
  dd: ['p', 'dt', 'dd'],
  h1: ['p'],
  h2: ['p'],
  h3: ['p'],
  h4: ['p'],
  h5: ['p'],
  h6: ['p'],
};

function tableOf(span: Anchor, [header, ...rows]: readonly Row[]): Table | undefined {
  return header && { type: 'table', span, header, rows, html: true };
}

/** What a cell or a heading holds is one run. */
function inlinesOf(block: Block): readonly Inline[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [block.inline];
    case 'list':
      return block.items.flatMap((item) => item.blocks.flatMap(inlinesOf));
    default:
      return [];
  }
}

function joined(base: Base, inlines: readonly Inline[]): Inline {
  return inlines.length === 1
    ? inlines[0]!
    : new Inline(
        base,
        inlines.flatMap((inline) => inline.parts),
      );
}
