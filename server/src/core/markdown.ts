/**
 * Markdown to blocks: the only file that imports markdown-it. Only its block pass runs (the inline pass is half of its
 * time and gives no columns); inline text is read by inline.ts when somebody asks for it.
 */
import MarkdownIt from 'markdown-it';
import type { Block, Cell, Code, List, ListItem, Row, Table, Task } from './blocks.ts';
import { readHtml } from './html.ts';
import { Inline, type InlineLine } from './inline.ts';
import { Anchor, type Base, type SourceLines } from './text.ts';

type Token = ReturnType<MarkdownIt['parse']>[number];

const markdown = new MarkdownIt({ html: true });

/** Without the tokens of cells, which are half of all and which nobody reads: `Reader` splits the lines of tables itself. */
class State extends markdown.block.State {
  override push(type: string, tag: string, nesting: Token['nesting']): Token {
    return (this.parentType as string) === 'table' && !ofTables.has(type) ? unread : super.push(type, tag, nesting);
  }
}

const ofTables: ReadonlySet<string> = new Set(['table_open', 'tr_open', 'tr_close', 'table_close']);
/** Stands in for all of these. */
const unread = new State.prototype.Token('', '', 0);
markdown.block.State = State;

/** The tokens of one top-level block with its lines: what a chunk is made of before it is read. */
export interface TopLevel {
  /** Of the whole text; those of this block from `first` to before `end`. */
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly end: number;
  /** First line. */
  readonly from: number;
  /** Behind the last line. */
  readonly to: number;
  readonly atxHeading: boolean;
}

/** Runs the block parser over lines and groups its tokens by top-level block. Never throws. */
export function topLevelBlocks(lines: readonly string[]): TopLevel[] {
  const tokens: Token[] = [];
  markdown.block.parse(lines.join('\n'), markdown, {}, tokens);
  const blocks: TopLevel[] = [];
  let first = 0;
  tokens.forEach((token, index) => {
    if (token.level !== 0 || token.nesting === 1) return;
    const [from, to] = tokens[first]!.map ?? [0, 0];
    blocks.push({
      tokens,
      first,
      end: index + 1,
      from,
      to,
      atxHeading: tokens[first]!.type === 'heading_open' && tokens[first]!.markup.startsWith('#'),
    });
    first = index + 1;
  });
  return blocks;
}

/** Reads top-level blocks into our own, with spans anchored at `base`, which stands at offset `origin` of the text that `lines` and the tokens' maps refer to. */
export function readBlocks(groups: readonly TopLevel[], lines: SourceLines, base: Base, origin: number): Block[] {
  const [group] = groups;
  return group ? new Reader(group.tokens, lines, base, origin).blocks(group.first, groups.at(-1)!.end) : [];
}

const containerPrefix = /^[\s>]*/;
const pipe = 0x7c;
const backslash = 0x5c;
const taskMark = /^\[([^\]\n]{0,8})\](?=\s|$)/;

class Reader {
  constructor(
    private readonly tokens: readonly Token[],
    private readonly lines: SourceLines,
    private readonly base: Base,
    private readonly origin: number,
  ) {}

  /** Where a line starts, counted from the base. */
  private startOf(line: number): number {
    return (this.lines.starts[line] ?? this.origin) - this.origin;
  }

  /** The blocks of the tokens from `first` to before `end`. */
  blocks(first: number, end: number): Block[] {
    const blocks: Block[] = [];
    for (let at = first; at < end; ) {
      const close = this.closing(at, end);
      const block = this.block(at, close);
      if (block?.type === 'html') blocks.push(...(this.html(this.tokens[at]!) ?? [block]));
      else if (block) blocks.push(block);
      at = close + 1;
    }
    return blocks;
  }

  private block(at: number, close: number): Block | undefined {
    const token = this.tokens[at]!;
    const [from, to] = token.map ?? [0, 0];
    switch (token.type) {
      case 'heading_open':
        return this.heading(token, this.tokens[at + 1]!);
      case 'paragraph_open':
        return this.wikiTable(from, to) ?? { type: 'paragraph', span: this.span(from, to), inline: this.inline(this.tokens[at + 1]!) };
      case 'bullet_list_open':
      case 'ordered_list_open':
        return this.list(at, close);
      case 'table_open':
        return this.table(from, at, close);
      case 'blockquote_open':
        return { type: 'quote', span: this.span(from, to), blocks: this.blocks(at + 1, close) };
      case 'fence':
      case 'code_block':
        return this.code(token);
      case 'html_block':
        return { type: 'html', span: this.span(from, to), text: token.content };
      case 'hr':
        return { type: 'break', span: this.span(from, to) };
      default:
        return undefined;
    }
  }

  /** The index of the token that closes the one at `at` (itself for a token without content). */
  private closing(at: number, end: number): number {
    const { level, nesting } = this.tokens[at]!;
    if (nesting !== 1) return at;
    for (let index = at + 1; index < end; index++)
      if (this.tokens[index]!.level === level && this.tokens[index]!.nesting === -1) return index;
    return end - 1;
  }

  /** What a block of HTML stands for. One inside of a quote or a list has prefixes on its lines and is left as it is. */
  private html({ map, level }: Token): readonly Block[] | undefined {
    if (level > 0 || !map) return undefined;
    const [from, to] = map;
    const lines = this.lines.texts.slice(from, to);
    const starts: number[] = [];
    let length = 0;
    for (const line of lines) {
      starts.push(length);
      length += line.length + 1;
    }
    let at = 0;
    const place = (offset: number): number => {
      while (at > 0 && starts[at]! > offset) at--;
      while (at + 1 < starts.length && starts[at + 1]! <= offset) at++;
      return this.startOf(from + at) + Math.min(offset - starts[at]!, lines[at]!.length);
    };
    return readHtml({ text: lines.join('\n'), base: this.base, place });
  }

  /**
   * A paragraph with `---` right below it is a setext heading to CommonMark, but a rule to most writers (and in the guide):
   * only a short single line counts as a heading.
   */
  private heading(open: Token, content: Token): Block {
    const [from, to] = open.map!;
    const inline = this.inline(content);
    const title = open.markup.startsWith('#') || (content.content.length <= 80 && !/\n|[.!?:;,]["'”)\]]*$/.test(content.content));
    if (title) return { type: 'heading', span: this.span(from, to), level: Number(open.tag.slice(1)), inline };
    return { type: 'paragraph', span: this.span(from, to - 1), inline };
  }

  private list(open: number, close: number): List {
    const { type, map } = this.tokens[open]!;
    const items: ListItem[] = [];
    for (let at = open + 1; at < close; ) {
      const end = this.closing(at, close);
      items.push(this.item(at, end));
      at = end + 1;
    }
    return { type: 'list', span: this.span(...map!), ordered: type === 'ordered_list_open', items };
  }

  private item(at: number, close: number): ListItem {
    const open = this.tokens[at]!;
    const blocks = this.blocks(at + 1, close);
    const [first] = blocks;
    let task: Task | undefined;
    if (first?.type === 'paragraph') {
      const found = taskMark.exec(first.inline.raw);
      if (found && isTaskMark(found[1]!)) {
        const text = first.inline.span;
        task = { mark: found[1]!, span: text.slice(1, 1 + found[1]!.length) };
        const behind = /^\[[^\]]*\]\s*/.exec(first.inline.text)?.[0].length ?? 0;
        blocks[0] = { ...first, inline: first.inline.from(behind) };
      }
    }
    return { type: 'item', span: this.span(...open.map!), number: open.info ? Number(open.info) : undefined, task, blocks };
  }

  private table(from: number, open: number, close: number): Table {
    const rows: Row[] = [];
    let last = from;
    for (let at = open + 1; at < close; at++) {
      const { type, map } = this.tokens[at]!;
      if (type === 'tr_open') rows.push(this.row((last = map![0])));
    }
    const [header = this.row(from), ...rest] = rows;
    return { type: 'table', span: this.span(from, Math.max(last + 1, from + 2)), header, rows: rest };
  }

  /** `||Time||Event||` above `|14:05|Alert|`, as Jira writes tables. */
  private wikiTable(from: number, to: number): Table | undefined {
    const lines = this.lines.texts.slice(from, to);
    if (!lines[0]!.startsWith('||') || !lines.every((line) => line.startsWith('|'))) return undefined;
    const [{ span, cells }, ...rows] = lines.map((_, index) => this.row(from + index)) as [Row, ...Row[]];
    const header = { span, cells: cells.filter((cell) => cell.span.length > 0) };
    return { type: 'table', span: this.span(from, to), header, rows, html: true };
  }

  /** Splits one table line at its pipes; `\|` is text. */
  private row(line: number): Row {
    const text = this.lines.texts[line]!;
    const start = containerPrefix.exec(text)![0].length;
    const end = text.trimEnd().length;
    const cells: Cell[] = [];
    let from = text.charCodeAt(start) === pipe ? start + 1 : start;
    for (let at = from; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code === backslash) at++;
      else if (code === pipe) {
        cells.push(this.cell(line, from, at));
        from = at + 1;
      }
    }
    if (from !== end || cells.length === 0) cells.push(this.cell(line, from, end));
    return { span: this.span(line, line + 1), cells };
  }

  private cell(line: number, from: number, to: number): Cell {
    const text = this.lines.texts[line]!.slice(from, to);
    const content = text.trim();
    // The place for text in an empty cell is behind one blank, so that a filled cell keeps its padding.
    const start = this.startOf(line) + from + (content === '' ? Math.min(1, text.length) : text.length - text.trimStart().length);
    const span = new Anchor(this.base, start, this.base, start + content.length);
    return { span, inline: new Inline(this.base, [{ text: content, start }]) };
  }

  private code(token: Token): Code {
    const [from, to] = token.map!;
    const fenced = token.type === 'fence';
    const closed = fenced && to - from > 1 && /^[\s>]*(?:`{3,}|~{3,})\s*$/.test(this.lines.texts[to - 1] ?? '');
    const lines = [];
    for (let line = fenced ? from + 1 : from; line < (closed ? to - 1 : to); line++) {
      const text = this.lines.texts[line] ?? '';
      const start = this.startOf(line);
      lines.push({ text, span: new Anchor(this.base, start, this.base, start + text.length) });
    }
    return { type: 'code', span: this.span(from, to), language: token.info.trim().split(/\s/, 1)[0] ?? '', lines };
  }

  /** Finds each line of an inline token in its source line: block content is always a suffix of the line. */
  private inline(token: Token): Inline {
    const [from] = token.map ?? [0, 0];
    const lines: InlineLine[] = token.content.split('\n').map((content, index) => {
      const text = content.trim();
      const source = this.lines.texts[from + index] ?? '';
      const start = this.startOf(from + index);
      const tail = source.trimEnd();
      const column = tail.endsWith(text) ? tail.length - text.length : Math.max(0, source.lastIndexOf(text));
      return { text, start: start + column };
    });
    return new Inline(this.base, lines);
  }

  /** From the first character of line `from` that is no indentation to the last of the last line before `to` that is not blank. */
  private span(from: number, to: number): Anchor {
    let last = Math.min(to, this.lines.texts.length) - 1;
    while (last > from && this.lines.texts[last]!.trim() === '') last--;
    const first = this.lines.texts[from] ?? '';
    const indent = containerPrefix.exec(first)![0].length;
    const start = this.startOf(from) + (indent < first.length ? indent : 0);
    const end = this.startOf(last) + (this.lines.texts[last] ?? '').length;
    return new Anchor(this.base, start, this.base, Math.max(start, end));
  }
}

/** `x`, a blank, nothing, a sign or a glyph; not `[1]` or `[WIP]`. */
function isTaskMark(mark: string): boolean {
  return mark.trim() === '' || /^[xX]$/.test(mark) || /[^\x20-\x7e]/.test(mark) || /^[-/~>!?*+.]$/.test(mark.trim());
}
