/** `postmortem/edit`: what the commands of our own client do to the document; it applies the edits itself, for one undo. */
import { editRequest, type DocumentEdit, type EditParams } from '../../protocol.ts';
import { commandEdit } from '../commands.ts';
import { plainEdit } from '../edits.ts';
import type { Feature } from '../feature.ts';
import * as is from '../params.ts';

const kinds = ['setActionItemDone', 'addTimelineEntry', 'sortTimeline', 'addWhy', 'addActionItem', 'insertMissingSections'];

const editParams: is.Check = (value, at) =>
  is.object({ uri: is.string, kind: is.oneOf(...kinds) })(value, at) ?? membersOf((value as EditParams).kind)(value, at);

function membersOf(kind: EditParams['kind']): is.Check {
  switch (kind) {
    case 'setActionItemDone':
      return is.object({ line: is.uinteger, done: is.boolean });
    case 'addTimelineEntry':
      return is.object({ now: is.string });
    case 'addWhy':
      return is.object({ line: is.optional(is.uinteger) });
    default:
      return is.anything;
  }
}

export const commandEdits: Feature = {
  register({ connection, session }) {
    connection.onRequest<EditParams>(editRequest, editParams, (params) =>
      session.when<DocumentEdit | null>(params.uri, null, (document) => {
        const found = commandEdit(document, params);
        if (!found) return null;
        const { uri, version } = document;
        return { uri, version, edits: found.edits.map((edit) => plainEdit(document, edit)), ...(found.snippet ? { snippet: true } : {}) };
      }),
    );
  },
};
