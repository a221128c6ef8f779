/** The edits behind commands: what a view, a menu or a code action does to the document. */
import {
  addActionItemEdit,
  addTimelineEntryEdit,
  addWhyEdit,
  setDone,
  sortTimelineEdits,
  type Analysis,
  type TextEdit,
} from '../core/index.ts';
import type { EditParams } from '../protocol.ts';
import type { OpenDocument } from './document.ts';
import { keepStraight } from './straightColumns.ts';

export interface CommandEdit {
  readonly edits: readonly TextEdit[];
  /** The edits hold snippet placeholders. */
  readonly snippet: boolean;
}

/** Undefined when there is nothing to change. */
export function commandEdit(document: OpenDocument, params: EditParams): CommandEdit | undefined {
  const analysis = document.analysis();
  if (!analysis?.postmortem.recognition.postmortem) return undefined;
  const { postmortem } = analysis;
  const context = { text: (span: { start: number; end: number }) => document.text(span), eol: document.eol };
  const plain = (edits: readonly TextEdit[]): CommandEdit | undefined => (edits.length > 0 ? { edits, snippet: false } : undefined);
  switch (params.kind) {
    case 'setActionItemDone': {
      const item = postmortem.actionItems.find(({ span }) => document.lines.lineAt(span.start) === params.line);
      const edit = item && setDone(item, params.done, postmortem.actionItems);
      return plain(edit ? keepStraight(postmortem, [edit], context.text) : []);
    }
    case 'addActionItem':
      return { edits: [addActionItemEdit(postmortem, context)], snippet: true };
    case 'addWhy': {
      const line = params.line;
      const chain = line === undefined ? undefined : postmortem.fiveWhys.find(({ section }) => spansLine(document, section.span, line));
      return { edits: [addWhyEdit(postmortem, chain, context)], snippet: true };
    }
    case 'sortTimeline':
      return plain(postmortem.timeline ? sortTimelineEdits(postmortem.timeline, context) : []);
    case 'insertMissingSections':
      return plain(fixesOf(analysis, 'structure/missing-section').flat());
    case 'addTimelineEntry': {
      const now = Date.parse(params.now);
      return { edits: [addTimelineEntryEdit(postmortem, context, now, document.timeZone)], snippet: true };
    }
  }
}

/** The edits of the first fix of each finding of a rule. */
function fixesOf({ findings }: Analysis, rule: string): readonly (readonly TextEdit[])[] {
  return findings.flatMap((finding) => (finding.rule === rule && finding.fixes[0] ? [finding.fixes[0].edits] : []));
}

function spansLine({ lines }: OpenDocument, span: { start: number; end: number }, line: number): boolean {
  return lines.lineAt(span.start) <= line && line <= lines.lineAt(span.end);
}
