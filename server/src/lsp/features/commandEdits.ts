/** `postmortem/edit`: what the commands of our own client do to the document; it applies the edits itself, for one undo. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from '../../core/index.ts';
import { editRequest, type DocumentEdit, type EditParams, type Position } from '../../protocol.ts';
import { commandEdit } from '../commands.ts';
import type { OpenDocument } from '../document.ts';
import { plainEdit } from '../edits.ts';
import type { Feature } from '../feature.ts';
import * as is from '../params.ts';

const kinds = ['setActionItemDone', 'addTimelineEntry', 'sortTimeline', 'addWhy', 'addActionItem', 'insertMissingSections'];

const editParams: is.Check = (value, at) =>
  is.object({ uri: is.string, kind: is.oneOf(...kinds) })(value, at) ?? membersOf((value as EditParams).kind)(value, at);

const instant: is.Check = (value, at) =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? undefined : `${at} must be a point in time, as in 2026-02-10T15:07:00Z`;

function membersOf(kind: EditParams['kind']): is.Check {
  switch (kind) {
    case 'setActionItemDone':
      return is.object({ line: is.uinteger, done: is.boolean });
    case 'addTimelineEntry':
      return is.object({ now: instant });
    case 'addWhy':
      return is.object({ line: is.optional(is.uinteger) });
    default:
      return is.anything;
  }
}

/** Where one goes on writing: the first placeholder that the topmost edit brings, else where it ends. */
function selectionAfter(document: OpenDocument, edits: readonly TextEdit[]): Pick<DocumentEdit, 'selection'> {
  const [first] = edits.toSorted((a, b) => a.span.start - b.span.start);
  if (!first || first.text === '') return {};
  const placeholder = /\[[^[\]\n\r]{2,}\]/.exec(first.text);
  const from = placeholder ? placeholder.index : first.text.length;
  const after = TextDocument.create(document.uri, 'markdown', document.version, document.slice(0, first.span.start) + first.text);
  const place = (offset: number): Position => after.positionAt(first.span.start + offset);
  return { selection: { start: place(from), end: place(from + (placeholder?.[0].length ?? 0)) } };
}

export const commandEdits: Feature = {
  register({ connection, session }) {
    connection.onRequest<EditParams>(editRequest, editParams, (params) =>
      session.when<DocumentEdit | null>(params.uri, null, (document) => {
        const found = commandEdit(document, params);
        if (!found) return null;
        const { uri, version } = document;
        return {
          uri,
          version,
          edits: found.edits.map((edit) => plainEdit(document, edit)),
          ...(found.snippet ? { snippet: true } : selectionAfter(document, found.edits)),
        };
      }),
    );
  },
};
