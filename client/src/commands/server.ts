/** Commands about the server itself. */
import type { Command } from './command.ts';

export const restartServer: Command = { id: 'postmortem.restartServer', run: (context) => context.restart() };

export const showOutput: Command = { id: 'postmortem.showOutput', run: ({ log }) => log.show() };
