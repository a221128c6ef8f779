/** All commands. A command is one constant and one line here, and its entry in `contributes.commands`. */
import type { Command } from './command.ts';
import { addActionItem, addTimelineEntry, addWhy, insertMissingSections, sortTimeline } from './edits.ts';
import { newPostmortem } from './newPostmortem.ts';
import { restartServer, showOutput } from './server.ts';
import { showOpenItems } from './showOpenItems.ts';
import { showRow } from './showRow.ts';
import { showStatus } from './showStatus.ts';

export const commands: readonly Command[] = [
  newPostmortem,
  insertMissingSections,
  addTimelineEntry,
  sortTimeline,
  addWhy,
  addActionItem,
  showOpenItems,
  showStatus,
  showRow,
  restartServer,
  showOutput,
];
