/** Code actions that write the timeline, its times or the action items at the cursor in another form. Offered only where the document says the same afterwards. */
import type { CodeAction } from 'vscode-languageserver-protocol';
import {
  applyEdits,
  convertActionItems,
  convertTimeline,
  normaliseTimes,
  overlaps,
  sameFacts,
  timesToUtc,
  type Conversion,
  type EditContext,
  type Postmortem,
  type Span,
} from '../core/index.ts';
import type { OpenDocument } from './document.ts';
import { workspaceEdit } from './edits.ts';
import { conversionKind, timesKind, wanted } from './kinds.ts';
import type { Offer } from './offer.ts';
import { keepStraight } from './straightColumns.ts';
import type { Turn } from './turns.ts';

/** Of these one is done: the first that changes nothing but the form. */
interface Ways {
  readonly kind: string;
  readonly ways: readonly Conversion[];
  /** Times may be told in another zone. */
  readonly zones?: 'free';
}

/** A conversion that cannot be done is shown with its reason to clients that can show one. */
export async function conversions(
  document: OpenDocument,
  span: Span,
  only: readonly string[] | undefined,
  offer: Offer,
  turn: Turn,
): Promise<CodeAction[]> {
  const postmortem = document.analysis()?.postmortem;
  if (!postmortem?.recognition.postmortem) return [];
  const offered = [
    ...(wanted(conversionKind, only) ? forms(document, postmortem, span) : []),
    ...(wanted(timesKind, only) ? times(document, postmortem, span) : []),
  ];
  const text = document.slice(0, document.lines.length);
  const same = async ({ edits }: Conversion, zones?: 'free'): Promise<boolean> =>
    edits.length > 0 && sameFacts(postmortem, await document.withText(applyEdits(text, edits), turn), zones);
  const actions: CodeAction[] = [];
  for (const { ways, kind, zones } of offered) {
    const [first] = ways;
    let way: Conversion | undefined;
    for (const one of ways) if (!way && (await same(one, zones))) way = one;
    if (way) actions.push({ title: way.title, kind, edit: workspaceEdit(document, way.edits, offer) });
    else if (first && offer.disabledActions) actions.push({ title: first.title, kind, disabled: { reason: reasonOf(first) } });
  }
  return actions;
}

function forms(document: OpenDocument, postmortem: Postmortem, span: Span): readonly Ways[] {
  const context = contextOf(document);
  const timeline = convertTimeline(postmortem, span, context);
  return [
    { kind: conversionKind, ways: timeline ? [timeline] : [] },
    { kind: conversionKind, ways: convertActionItems(postmortem, span, context) },
  ];
}

/** Anywhere in the timeline. */
function times(document: OpenDocument, postmortem: Postmortem, span: Span): readonly Ways[] {
  const { timeline } = postmortem;
  if (!timeline || ![timeline.section, ...timeline.entries].some((part) => overlaps(part.span, span))) return [];
  const context = contextOf(document);
  const straight = (found: Conversion | undefined): Conversion[] =>
    found ? [{ ...found, edits: keepStraight(postmortem, found.edits, (part) => document.text(part)) }] : [];
  return [
    { kind: timesKind, ways: straight(normaliseTimes(postmortem)) },
    { kind: timesKind, ways: straight(timesToUtc(postmortem, context)), zones: 'free' },
  ];
}

function contextOf(document: OpenDocument): EditContext {
  return { text: (part) => document.text(part), eol: document.eol };
}

const reasonOf = ({ refused }: Conversion): string => refused ?? 'Something would be read differently afterwards.';
