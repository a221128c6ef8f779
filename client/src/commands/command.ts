/** What a command is. One constant per command, listed in `commands/index.ts` and declared in `contributes.commands`. */
import type { LogOutputChannel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Subject } from '../subject.ts';
import type { Row } from '../views/rows.ts';

export interface Command {
  /** `postmortem.verbNoun`. */
  readonly id: string;
  /** `row` where the command was started from a row of a view. */
  run(context: CommandContext, row: Row | undefined): Promise<void> | void;
}

export interface CommandContext {
  readonly client: BaseLanguageClient;
  readonly subject: Subject;
  readonly log: LogOutputChannel;
  /** Starts the server anew, also after it was given up. */
  restart(): Promise<void>;
}
