/** Gathers the facts of a timeline's pieces into drafts of entries: what was read, with all that belongs to it. */
import type { Field } from '../../model.ts';
import type { Anchor } from '../../text.ts';
import type { DateMatch } from '../dates/date.ts';
import type { RawContent, RawEntry, RawItem, RawMark } from './timelineItems.ts';
import type { Head, TimelineFacts } from './timelineRead.ts';

/** An entry on its way into the model: what was read, and what stands around it. */
export interface Draft {
  readonly raw: RawEntry | RawMark;
  span: Anchor;
  /** What follows, for an entry without words of its own. */
  text: Field<string> | undefined;
  readonly zone: Field<string> | undefined;
  readonly year: number | undefined;
  /** As in `TimelineEntry.run`. */
  readonly run: number;
  /** A date that the heading or an intro line gives for what follows. */
  readonly date: DateMatch | undefined;
  /** That date holds for every entry without one of its own, and is not carried on from entry to entry. */
  readonly byDefault: boolean;
  /** A date above entries with times: not an entry itself. */
  context: boolean;
}

/** What stands above a piece counts for what stands in it. */
export interface Above {
  readonly zone: Field<string> | undefined;
  readonly date: DateMatch | undefined;
  readonly byDefault: boolean;
  readonly run: number;
  /** Prose stands between the last entry and what comes. */
  readonly interrupted: boolean;
}

/** Walks over facts in document order and gathers entries with all that belongs to them. */
export class DraftReader {
  /** In document order; those that are read last may still grow. */
  readonly drafts: Draft[] = [];
  /** The first zone that a column, a heading or an intro line states. */
  zone: Field<string> | undefined;
  /** What following content belongs to. */
  #open: Draft | undefined;
  #zone: Field<string> | undefined;
  #date: DateMatch | undefined;
  #byDefault: boolean;
  #run: number;
  #interrupted: boolean;
  /** An update of a status page that waits for its time, with all that it says. */
  #update: { readonly content: RawContent; readonly span: Anchor } | undefined;
  /** A date alone, which is that of the timed entries below it where these have none of their own. */
  #lone: Draft | undefined;
  #marked = 0;

  constructor(above: Above) {
    this.#zone = above.zone;
    this.#date = above.date;
    this.#byDefault = above.byDefault;
    this.#run = above.run;
    this.#interrupted = above.interrupted;
  }

  /** For what follows. */
  get above(): Above {
    return { zone: this.#zone, date: this.#date, byDefault: this.#byDefault, run: this.#run, interrupted: this.#interrupted };
  }

  /** What follows may belong to the last entry, unless it has a heading. */
  get open(): boolean {
    return this.#open !== undefined || this.#update !== undefined;
  }

  /** Whether the last date alone is an entry depends on what follows. */
  get undecided(): boolean {
    this.markContext();
    return this.#lone !== undefined && !this.#lone.context;
  }

  read({ head, items }: TimelineFacts): void {
    if (head) this.head(head);
    for (const item of items) this.item(item);
  }

  /** Sentences that begin with a time count only where there is nothing else. */
  withoutWeak(): Draft[] {
    const strong = this.drafts.some(({ raw }) => raw.kind === 'mark' || !raw.weak);
    if (!strong) return this.drafts;
    const drafts: Draft[] = [];
    for (const draft of this.drafts) {
      const above = drafts.at(-1);
      if (draft.raw.kind === 'mark' || !draft.raw.weak) drafts.push(draft);
      else if (above && above.raw.form !== 'table') above.span = above.span.through(draft.span);
    }
    return drafts;
  }

  private markContext(): void {
    for (; this.#marked < this.drafts.length; this.#marked++) this.#lone = markContext(this.drafts[this.#marked]!, this.#lone);
  }

  private head(head: Head): void {
    this.#update = head.update && { content: head.update, span: head.update.span };
    if (head.mark) return this.add(head.mark, undefined, undefined);
    this.#open = undefined;
    this.#run++;
    if (head.zone) this.states(head.zone);
    if (head.date) [this.#date, this.#byDefault] = [head.date, false];
  }

  private states(zone: Field<string>): void {
    this.#zone = zone;
    this.zone ??= zone;
  }

  private item(item: RawItem): void {
    switch (item.kind) {
      case 'entry':
      case 'mark':
        return this.add(this.updated(item) ?? item, undefined, undefined);
      case 'content':
        return this.content(item);
      case 'table':
        if (item.zone) this.zone ??= item.zone;
        this.#run++;
        for (const row of item.rows) this.add(row, item.zone, item.year);
        // What stands below a table belongs to no row.
        this.#open = undefined;
        return;
      case 'group': {
        const above = this.#open?.raw;
        const belongs =
          item.source === 'log'
            ? above !== undefined
            : above !== undefined && above.form !== 'bullet' && above.form !== 'table' && hasClock(above) && !item.certain;
        if (belongs || item.items.every(({ kind }) => kind === 'content')) return this.content(item.content);
        if (this.#interrupted && item.source === 'list') this.#run++;
        for (const inner of item.items) this.item(inner);
      }
    }
  }

  private add(raw: RawEntry | RawMark, zone: Field<string> | undefined, year: number | undefined): void {
    const draft: Draft = {
      raw,
      span: raw.span,
      text: undefined,
      zone: zone ?? this.#zone,
      year,
      run: this.#run,
      date: this.#date,
      byDefault: this.#byDefault,
      context: false,
    };
    this.drafts.push(draft);
    this.#open = draft;
    this.#interrupted = false;
  }

  /** The update that has waited for this time. */
  private updated(raw: RawEntry | RawMark): RawEntry | undefined {
    const update = this.#update;
    this.#update = undefined;
    if (!update || raw.kind !== 'mark' || raw.text.value !== '' || !hasClock(raw)) return undefined;
    const { content, span } = update;
    const { stamp, time, block } = raw;
    const { phase, form = raw.form } = content.update ?? {};
    return {
      kind: 'entry',
      span: span.through(raw.span),
      stamp,
      date: undefined,
      time,
      owner: undefined,
      text: content.text ?? raw.text,
      phase,
      form,
      block,
      weak: false,
      problem: stamp.problem,
    };
  }

  private content(content: RawContent): void {
    const open = this.#open;
    if (content.update && !(open && isBare(open))) {
      this.#update = { content, span: content.span };
      return;
    }
    if (this.#update) {
      this.#update = { content: this.#update.content, span: this.#update.span.through(content.span) };
      return;
    }
    if (open) {
      open.span = open.span.through(content.span);
      open.text ??= content.text;
      this.#interrupted = true;
      return;
    }
    if (content.zone) this.states(content.zone);
    if (content.date) [this.#date, this.#byDefault] = [content.date, content.byDefault];
  }
}

/**
 * Marks a date alone as what it is when a timed entry follows.
 * @param lone the last date alone above the draft
 * @returns the last date alone for the next draft
 */
export function markContext(draft: Draft, lone: Draft | undefined): Draft | undefined {
  const { raw } = draft;
  if (raw.stamp?.date ?? (raw.kind === 'entry' ? raw.date : undefined))
    return !hasClock(raw) && (raw.kind === 'mark' || raw.text.value === '') ? draft : undefined;
  if (lone && hasClock(raw)) lone.context = true;
  return lone;
}

/** A time alone, to which words are still missing. */
function isBare({ raw, text }: Draft): boolean {
  return raw.kind === 'mark' && raw.text.value === '' && text === undefined;
}

function hasClock(raw: RawEntry | RawMark): boolean {
  return raw.stamp?.clock !== undefined;
}
