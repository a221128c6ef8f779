/** Code actions that write the timeline or the action items at the cursor in another form. Offered only where the document says the same afterwards. */
import type { CodeAction } from 'vscode-languageserver-protocol';
import {
  applyEdits,
  convertActionItems,
  convertTimeline,
  sameFacts,
  type Conversion,
  type Postmortem,
  type Span,
  type TextEdit,
} from '../core/index.ts';
import type { OpenDocument } from './document.ts';
import { workspaceEdit } from './edits.ts';
import { conversionKind } from './kinds.ts';
import type { Offer } from './offer.ts';

/** A conversion that cannot be done is shown with its reason to clients that can show one. */
export function conversions(document: OpenDocument, span: Span, offer: Offer): CodeAction[] {
  const postmortem = document.analysis()?.postmortem;
  if (!postmortem?.recognition.postmortem) return [];
  const context = { text: (part: Span) => document.text(part), eol: document.eol };
  const timeline = convertTimeline(postmortem, span, context);
  return [...(timeline ? [[timeline]] : []), convertActionItems(postmortem, span, context)].flatMap((ways): CodeAction[] => {
    const [first] = ways;
    const way = ways.find((one) => one.edits.length > 0 && same(document, postmortem, one.edits));
    if (!first) return [];
    if (way) return [{ title: way.title, kind: conversionKind, edit: workspaceEdit(document, way.edits, offer) }];
    return offer.disabledActions ? [{ title: first.title, kind: conversionKind, disabled: { reason: reasonOf(first) } }] : [];
  });
}

const reasonOf = ({ refused }: Conversion): string => refused ?? 'Something would be read differently in the other form.';

function same(document: OpenDocument, before: Postmortem, edits: readonly TextEdit[]): boolean {
  return sameFacts(before, document.withText(applyEdits(document.slice(0, document.lines.length), edits)));
}
