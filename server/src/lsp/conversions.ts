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
  type TextEdit,
} from '../core/index.ts';
import type { OpenDocument } from './document.ts';
import { workspaceEdit } from './edits.ts';
import { conversionKind, timesKind, wanted } from './kinds.ts';
import type { Offer } from './offer.ts';

/** Of these one is done: the first that changes nothing but the form. */
interface Ways {
  readonly kind: string;
  readonly ways: readonly Conversion[];
  /** Times may be told in another zone. */
  readonly zones?: 'free';
}

/** A conversion that cannot be done is shown with its reason to clients that can show one. */
export function conversions(document: OpenDocument, span: Span, only: readonly string[] | undefined, offer: Offer): CodeAction[] {
  const postmortem = document.analysis()?.postmortem;
  if (!postmortem?.recognition.postmortem) return [];
  const offered = [
    ...(wanted(conversionKind, only) ? forms(document, postmortem, span) : []),
    ...(wanted(timesKind, only) ? times(document, postmortem, span) : []),
  ];
  return offered.flatMap(({ ways, kind, zones }): CodeAction[] => {
    const [first] = ways;
    const way = ways.find((one) => one.edits.length > 0 && same(document, postmortem, one.edits, zones));
    if (!first) return [];
    if (way) return [{ title: way.title, kind, edit: workspaceEdit(document, way.edits, offer) }];
    return offer.disabledActions ? [{ title: first.title, kind, disabled: { reason: reasonOf(first) } }] : [];
  });
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
  const [alike, utc] = [normaliseTimes(postmortem), timesToUtc(postmortem, contextOf(document))];
  return [
    { kind: timesKind, ways: alike ? [alike] : [] },
    { kind: timesKind, ways: utc ? [utc] : [], zones: 'free' },
  ];
}

function contextOf(document: OpenDocument): EditContext {
  return { text: (part) => document.text(part), eol: document.eol };
}

const reasonOf = ({ refused }: Conversion): string => refused ?? 'Something would be read differently afterwards.';

function same(document: OpenDocument, before: Postmortem, edits: readonly TextEdit[], zones?: 'free'): boolean {
  return sameFacts(before, document.withText(applyEdits(document.slice(0, document.lines.length), edits)), zones);
}
