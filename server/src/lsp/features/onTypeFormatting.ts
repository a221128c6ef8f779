/** Enter below a row or an item of the timeline or the action items begins the next one, and makes the columns straight. Enter on an empty one ends the block. */
import type { DocumentOnTypeFormattingParams, Position, TextEdit } from 'vscode-languageserver-protocol';
import { continueBlock, overlaps, type Span, type TextEdit as CoreEdit } from '../../core/index.ts';
import type { OpenDocument } from '../document.ts';
import { plainEdit } from '../edits.ts';
import type { Feature } from '../feature.ts';
import type { Offer } from '../offer.ts';
import * as is from '../params.ts';
import { alignTable } from '../tableLayout.ts';

const trigger = '\n';
const params = is.object({ textDocument: is.textDocument, position: is.position, ch: is.string, options: is.formattingOptions });

/** What an editor may have put on the new line by itself, behind an indentation: a bullet, a box. */
const untouched = /^(?:(?:[-*+]|\d{1,9}[.)])(?:[ \t]{1,4}\[[ \t]?\])?)?$/;

/** Cells behind the cursor that nothing was written into: a row that ends in them is at its end. */
const emptyCells = /^\|[ \t|]*$/;

/** In longer tables the columns are left as they are while writing. */
const maxRows = 200;

export const onTypeFormatting: Feature = {
  // To all clients: Kate asks for it and does not say that it can. Others pay no heed.
  capabilities: () => ({ documentOnTypeFormattingProvider: { firstTriggerCharacter: trigger } }),

  register({ connection, session, offer, host }) {
    connection.onRequest<DocumentOnTypeFormattingParams>('textDocument/onTypeFormatting', params, ({ textDocument, position, ch }) =>
      session.when<TextEdit[] | null>(textDocument.uri, null, (document) =>
        ch === trigger ? lineOpened(document, position, host.now().getTime(), offer).map((edit) => plainEdit(document, edit)) : null,
      ),
    );
  },
};

function lineOpened(document: OpenDocument, position: Position, now: number, offer: Offer): CoreEdit[] {
  const { lines } = document;
  const number = position.line;
  if (number < 1 || number >= lines.count) return [];
  const { recognition } = document.analysis()?.postmortem ?? {};
  const [above, line] = [lines.span(number - 1), lines.span(number)];
  const written = document.text(line);
  const own = written.replace(/^[ \t>]+/, '').trimEnd();
  if (!recognition?.postmortem || !(untouched.test(own) || emptyCells.test(own))) return [];
  const postmortem = document.analysis()!.postmortem;
  const context = { text: (span: { start: number; end: number }) => document.text(span), eol: document.eol };
  const next = continueBlock(postmortem, above, context, now, document.timeZone);
  if (!next) return [];
  const { text, rest, table } = next;
  // Both lines become one that is empty.
  if (text === undefined) return [{ span: { start: above.start, end: line.end }, text: '' }];
  // Where the line has cut a table in two, the half above is not to be laid out alone.
  const cut = own === '' && number + 1 < lines.count && /^[ \t>]*\|/.test(document.text(lines.span(number + 1)));
  const aligned = table && !cut && table.rows.length <= maxRows ? alignTable(table, context.text) : [];
  // Our own client goes from cell to cell in a whole row; elsewhere the cursor has to end up behind what is inserted.
  return [
    ...aligned.filter(({ span }) => !overlaps(span, line)),
    ...opened(offer.overview ? text + rest : text, written, line, document.convert.offset(position)),
  ];
}

/** The edits that make `written`, a line with the cursor `at`, begin with `text`. What is inserted at the cursor takes it along. */
function opened(text: string, written: string, line: Span, at: number): CoreEdit[] {
  if (text.startsWith(written)) return [{ span: { start: line.end, end: line.end }, text: text.slice(written.length) }];
  if (at > line.start) return [{ span: line, text }];
  return [
    { span: { start: at, end: at }, text },
    { span: { start: at, end: line.end }, text: '' },
  ];
}
