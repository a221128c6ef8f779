/** Shows where a row of a view comes from. Run by a click; not in the palette. */
import { Range } from 'vscode';
import { revealRange } from '../edits.ts';
import type { Command } from './command.ts';

export const showRow: Command = {
  id: 'postmortem.showRow',
  async run({ client, subject }, row) {
    const range = row?.node.range;
    if (range === undefined || subject.document === undefined) return;
    const { start } = client.protocol2CodeConverter.asRange(range);
    await revealRange(subject.document, subject.editor, new Range(start, start));
  },
};
