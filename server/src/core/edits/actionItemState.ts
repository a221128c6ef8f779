/** Writing the state of an action item back into the document, in the document's own words. */
import { repairMojibake } from '../codepages.ts';
import type { ActionItem, ActionState } from '../model.ts';
import type { TextEdit } from '../text.ts';

/**
 * The edit that marks an item as done, or as open again: ticks its box, changes its status cell or the note behind it.
 * A plain bullet becomes a check box.
 * @param items all items of the document: their words are used where they say the wanted state
 * @returns undefined when the item says so already or has no place for a state
 */
export function setDone(item: ActionItem, done: boolean, items: readonly ActionItem[] = []): TextEdit | undefined {
  const { form, status, statusSlot } = item;
  if (!statusSlot || (status?.value === 'done') === done) return undefined;
  const raw = repairMojibake(status?.raw ?? '').trim();
  if (form === 'task') return { span: statusSlot, text: mark(raw, done, items) };
  if (form !== 'table' && statusSlot.length === 0) return { span: statusSlot, text: `[${done ? 'x' : ' '}] ` };
  const example = form === 'table' ? wordsFor(done, items) : undefined;
  const text = example ?? word(raw, done);
  return { span: statusSlot, text: statusSlot.length === 0 ? `${text} ` : text };
}

/** How the document writes states. */
interface Style {
  /** The words of its tables. */
  readonly done: string | undefined;
  readonly open: string | undefined;
  /** `[X]` rather than `[x]`. */
  readonly upper: boolean;
}

/** Remembered by the list of items, as a check asks for each of them. */
const styles = new WeakMap<readonly ActionItem[], Style>();

function styleOf(items: readonly ActionItem[]): Style {
  const known = styles.get(items);
  if (known) return known;
  const words = (state: ActionState): string | undefined => {
    const found = items.find(({ form, status }) => form === 'table' && status?.value === state && status.raw.length <= 24)?.status;
    return found && repairMojibake(found.raw);
  };
  const style = {
    done: words('done'),
    open: words('open'),
    upper: items.some(({ form, status }) => form === 'task' && status?.raw === 'X'),
  };
  styles.set(items, style);
  return style;
}

/** The words that tables of the document use for an open or a done item. */
export function wordsFor(done: boolean, items: readonly ActionItem[]): string | undefined {
  return done ? styleOf(items).done : styleOf(items).open;
}

/** `x` and a blank, or glyphs where the document uses them. */
function mark(raw: string, done: boolean, items: readonly ActionItem[]): string {
  if (/[^\x20-\x7e]/.test(raw)) return done ? '✅' : '⏳';
  return done ? (styleOf(items).upper ? 'X' : 'x') : ' ';
}

/** The guide's words where a glyph stood, else a word in the case of the one it replaces. */
function word(raw: string, done: boolean): string {
  if (/^:[a-z_]+:$/.test(raw)) return done ? ':white_check_mark:' : ':hourglass:';
  const letters = raw.replace(/[^\p{L}]/gu, '');
  if (/\p{S}/u.test(raw)) return `${done ? '✅' : '⏳'}${letters === '' ? '' : done ? ' Completed' : ' Pending'}`;
  const [yes, no]: [string, string] = /^(?:y|yes|n|no)$/i.test(letters)
    ? ['yes', 'no']
    : ['done', /^(?:DONE|TODO|WIP)$/.test(letters) ? 'todo' : 'open'];
  const plain = done ? yes : no;
  if (letters.length > 1 && letters === letters.toUpperCase()) return plain.toUpperCase();
  return letters === '' || letters.charAt(0) !== letters.charAt(0).toLowerCase() ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain;
}
