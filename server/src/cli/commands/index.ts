/** The commands. A command is one file here and one line below; it is loaded when it is called. */
import type { Command } from '../command.ts';

interface Entry {
  /** One line for `postmortem --help`. */
  readonly summary: string;
  load(): Promise<Command>;
}

export const commands: Readonly<Record<string, Entry>> = {
  lint: { summary: 'Find what is missing, unclear or reads as blame.', load: async () => (await import('./lint.ts')).lint },
  inspect: { summary: 'Print what was understood of a document, as JSON.', load: async () => (await import('./inspect.ts')).inspect },
  explain: {
    summary: 'Explain a rule: what, why, what to do, how to silence it.',
    load: async () => (await import('./explain.ts')).explain,
  },
  new: { summary: 'Start a postmortem from the template.', load: async () => (await import('./new.ts')).newPostmortem },
};
