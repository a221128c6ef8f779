/** Action items in lists: bullets, ordered lists and check lists. */
import type { Block, List, ListItem, Paragraph } from '../../blocks.ts';
import type { Field } from '../../model.ts';
import { isPlaceholder } from '../../placeholders.ts';
import { mapTaskMark } from '../../vocabulary.ts';
import { itemFromText, ticketsIn, type ItemFact, type Note } from './actionItemFacts.ts';
import { oneLine } from '../field.ts';
import { readItemText } from './actionItemText.ts';
import { withoutTail } from '../stretch.ts';

/** What facilitators tick off about the document itself; two of them make a list that is no action list. */
const aboutTheDocument =
  /\b(?:sections? (?:above|below|are)|this (?:document|report|post-?mortem|incident report)|post-?mortem (?:meeting|document|report|is|has)|incident (?:has been dealt|is over|title|report is)|after-action report|action(?:able)? items? (?:above|below|have|has|are|is|were|listed)|corrective actions? (?:listed|above|have|are)|follow-?up meetings?|(?:schedule|hold|run|book) (?:an? |the |any )?(?:post-?mortem|retro(?:spective)?|review|follow-?up) ?(?:meeting)?|file (?:issues|tickets|bugs) for|create (?:issues|tickets) for|(?:push|publish|share|upload|send) (?:this|the) (?:document|report|post-?mortem)|reviewed by|template)\b/i;

/** True for a check list about writing and sharing the document. */
export function isFacilitatorList(list: List): boolean {
  if (list.items.length < 2) return false;
  const about = list.items.filter((item) => aboutTheDocument.test(textOf(item)));
  return about.length >= 2 && about.length >= list.items.length * 0.75;
}

/** The items of a list. A short label with a list below it (`Prevent:`) names a category, its list holds the items. */
export function itemsOfList(list: List, category: string | undefined, patterns: readonly RegExp[]): ItemFact[] {
  return list.items.flatMap((item) => {
    const label = labelOf(item);
    if (label !== undefined) return item.blocks.flatMap((block) => (block.type === 'list' ? itemsOfList(block, label, patterns) : []));
    const [first] = item.blocks;
    if (first?.type !== 'paragraph' || !/[\p{L}\p{N}]/u.test(first.inline.text) || isPlaceholderItem(first.inline.text)) return [];
    const fact = itemOfParagraph(item, first, list.ordered ? 'ordered' : 'bullet', category, patterns);
    // `Action item 1 (owner, due date)` is a prompt only when its notes are off.
    return /^action item ?\d{0,2}$/i.test(fact.text.value) ? [] : [fact];
  });
}

/** `None`, `N/A`, `No action items`, `There is nothing to do`. */
export function isNoneAnswer(text: string): boolean {
  if (text.length > 160) return false;
  const words = withoutTail(text.trim().toLowerCase(), /[\s.!_*)\]-]/).replace(/^[\s_*([-]+/, '');
  return none.test(words) || noItems.test(words);
}

const none =
  /^(?:none|n\/?a|nil|not applicable)(?! of\b)(?: [^\s,]+){0,8}$|^(?:there (?:is|was) )?nothing(?: (?:at|this|the|time|moment|for|now|so|far|yet|required|needed|to|do|be|done|here|open|left|planned)){0,6}$|^nothing (?:in|on|from) [^.]{1,80} (?:prevented|helped|caught)\b[^.]*$/;
const noItems =
  /^(?:there (?:are|is|were|was) )?no (?:(?:further|specific|new|follow-?up|open|additional|other|more|immediate|corrective|preventive) ){0,3}(?:actions?|items?|follow-?ups?|tasks?|changes?|steps?|measures?|work)\b[^.]*$/;

/** The label that a paragraph or item is: bold or with a colon, a few words, nothing else. */
export function labelText(paragraph: Paragraph): string | undefined {
  const { text, marks } = paragraph.inline;
  const words = text.trim();
  if (words === '' || words.length > 60 || words.split(/\s+/).length > 5) return undefined;
  const bold = marks.some((mark) => mark.type === 'strong' && mark.start === 0 && mark.end >= words.length - 1);
  return bold || words.endsWith(':') ? oneLine(words.replace(/:$/, '')) : undefined;
}

/** An item that a template left: `{{ summary }} [link to issue]`, `[Action]`, `Action item 1`, `...`. */
function isPlaceholderItem(text: string): boolean {
  return /^(?:\[?action(?: item)? ?\d{0,2}\]?|to-?do|tbd|\.{2,})[.:]?$/i.test(text.trim()) || (text.length < 200 && isPlaceholder(text));
}

const verbFirst =
  /^(?:add|automate|build|change|configure|create|define|document|enable|ensure|establish|fix|implement|improve|increase|introduce|investigate|make|migrate|monitor|move|reduce|remove|review|set|test|update|upgrade|use|work|write)\b/i;

/** An item is a label for the list below it, unless it is an action of its own with notes or details. */
function labelOf(item: ListItem): string | undefined {
  const [first, ...rest] = item.blocks;
  if (item.task || first?.type !== 'paragraph' || !rest.some((block) => block.type === 'list')) return undefined;
  const label = labelText(first);
  if (label === undefined || notesBelow(rest).next().done !== true) return undefined;
  const short = label.split(' ').length < 3;
  return short || (first.inline.text.trimEnd().endsWith(':') && !verbFirst.test(label)) ? label : undefined;
}

function itemOfParagraph(
  item: ListItem,
  paragraph: Paragraph,
  form: 'ordered' | 'bullet',
  category: string | undefined,
  patterns: readonly RegExp[],
): ItemFact {
  const { task } = item;
  const state = task && mapTaskMark(task.mark);
  const field: Field<NonNullable<typeof state>> | undefined = task && state && { value: state, raw: task.mark, span: task.span };
  const below = [...notesBelow(item.blocks.slice(1))].map((note) => noteOf(note, patterns));
  const fact = itemFromText(
    paragraph.inline,
    {
      span: item.span,
      form: task ? 'task' : form,
      category,
      state: field,
      stateSlot: task?.span,
      boxSlot: paragraph.inline.span.slice(0, 0),
      below,
    },
    patterns,
  );
  return { ...fact, links: [...fact.links, ...linksBelow(item.blocks.slice(1), patterns)] };
}

/** References in what stands below the first paragraph. */
function linksBelow(blocks: readonly Block[], patterns: readonly RegExp[]): Field<string>[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph') return ticketsIn(block.inline, patterns);
    return block.type === 'list' ? block.items.flatMap((item) => linksBelow(item.blocks, patterns)) : [];
  });
}

const noteLabel =
  /^(?:owner|assign|dri\b|responsible|due\b|deadline|eta\b|target|status|state\b|ticket|tracking|issue\b|jira)[\w ]{0,12}:/i;

/** Lines and sub-bullets such as `Owner: Ana`. */
export function* notesBelow(blocks: readonly Block[]): Generator<Paragraph> {
  for (const block of blocks) {
    if (block.type === 'paragraph' && noteLabel.test(block.inline.text)) yield block;
    else if (block.type === 'list') for (const { blocks: inner } of block.items) yield* notesBelow(inner.slice(0, 1));
  }
}

/** True for a list of nothing but such lines: it tells about the heading above it. */
export function isNoteList(list: List): boolean {
  return list.items.every((item) => noteLabel.test(textOf(item)));
}

export function noteOf({ inline }: Paragraph, patterns: readonly RegExp[]): Note {
  return { inline, read: readItemText(inline.text, inline.marks, patterns, true) };
}

function textOf(item: ListItem): string {
  const [first] = item.blocks;
  return first?.type === 'paragraph' ? first.inline.text : '';
}
