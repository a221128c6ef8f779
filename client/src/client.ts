/** The client, apart from how the server is started: see `node/main.ts`. */
import * as vscode from 'vscode';
import {
  CloseAction,
  ErrorAction,
  RevealOutputChannelOn,
  State,
  type BaseLanguageClient,
  type LanguageClientOptions,
} from 'vscode-languageclient';
import type { InitializationOptions, LensCommands } from '../../server/src/protocol.ts';
import { commands } from './commands/index.ts';
import type { Command, CommandContext } from './commands/command.ts';
import { showRow } from './commands/showRow.ts';
import { setContextKeys } from './contextKeys.ts';
import { applyEdit } from './edits.ts';
import { applyOnType } from './formattingOnType.ts';
import { isInternal } from './internalDocuments.ts';
import { registerSaving, savingOthers } from './otherFiles.ts';
import { RestartPolicy } from './restartPolicy.ts';
import { showStatusItems } from './status.ts';
import { Subject } from './subject.ts';
import { views } from './views/index.ts';
import type { EditRequest } from './views/node.ts';
import { ModelTree } from './views/modelTree.ts';
import { isRow } from './views/rows.ts';

/** Makes a client that is not started yet. */
export type ClientFactory<C extends BaseLanguageClient> = (id: string, name: string, options: LanguageClientOptions) => C;

/** Puts everything in place and starts the server without waiting for it. */
export function startClient<C extends BaseLanguageClient>(factory: ClientFactory<C>, { subscriptions }: vscode.ExtensionContext): C {
  const log = vscode.window.createOutputChannel('Postmortem', { log: true });
  const policy = new RestartPolicy();
  const client = factory('postmortem', 'Postmortem', options(log, policy, giveUp));
  const subject = new Subject(client);
  const context: CommandContext = { client, subject, log, restart };

  subscriptions.push(
    log,
    subject,
    setContextKeys(subject),
    registerSaving(),
    showStatusItems(subject),
    client.onDidChangeState(({ newState }) => newState === State.Running && subject.refresh()),
    ...commands.map((command) => vscode.commands.registerCommand(command.id, (argument: unknown) => run(command, argument))),
    ...views.map((view) => new ModelTree(view, { subject, showCommand: showRow.id, edit })),
  );
  void start();
  return client;

  async function start(): Promise<void> {
    try {
      await client.start();
    } catch (error) {
      log.error(`The server did not start: ${String(error)}`);
    }
  }

  async function restart(): Promise<void> {
    policy.reset();
    subject.setDown(false);
    if (client.needsStop()) await client.stop().catch((error: unknown) => log.warn(`The server did not stop cleanly: ${String(error)}`));
    await start();
  }

  async function run(command: Command, argument: unknown): Promise<void> {
    try {
      await command.run(context, isRow(argument) ? argument : undefined);
    } catch (error) {
      report(error);
    }
  }

  /** A checkbox was ticked: whether the text was changed. */
  async function edit(request: EditRequest): Promise<boolean> {
    try {
      return (await applyEdit(client, subject, request, false)) === 'applied';
    } catch (error) {
      report(error);
      return false;
    }
  }

  /** Something the user asked for did not work: said in our words, not in the editor's dialog. Nobody waits until it is read. */
  function report(error: unknown): void {
    const { message, stack = message } = error instanceof Error ? error : new Error(String(error));
    log.error(stack);
    void offer(`This did not work: ${message}`, { 'Show Output': () => log.show() });
  }

  function giveUp(): void {
    subject.setDown(true);
    const message = 'The Postmortem server stopped several times in a row. Findings and views are not updated until it runs again.';
    void offer(message, { 'Restart Server': restart, 'Show Output': () => log.show() });
  }
}

/** Shows an error with buttons, and does what is chosen. */
async function offer(message: string, actions: Readonly<Record<string, () => unknown>>): Promise<void> {
  const choice = await vscode.window.showErrorMessage(message, ...Object.keys(actions));
  if (choice !== undefined) await actions[choice]?.();
}

/** Where the editor shows in full what a code lens sums up. */
const lensCommands: LensCommands = {
  missing: 'workbench.actions.view.problems',
  timeline: 'postmortem.timeline.focus',
  actionItems: 'postmortem.actionItems.focus',
};

function options(log: vscode.LogOutputChannel, policy: RestartPolicy, giveUp: () => void): LanguageClientOptions {
  return {
    documentSelector: [{ language: 'markdown' }],
    initializationOptions: { overview: true, builtInMarkdown: true, lensCommands } satisfies InitializationOptions,
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationFailedHandler(error) {
      log.error(`The server did not start: ${String(error)}`);
      return false;
    },
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed() {
        if (policy.restarts(Date.now())) return { action: CloseAction.Restart, handled: true };
        giveUp();
        return { action: CloseAction.DoNotRestart, handled: true };
      },
    },
    diagnosticPullOptions: { onChange: true },
    middleware: {
      provideCodeActions: async (document, range, context, token, next) =>
        savingOthers((await next(document, range, context, token)) ?? [], document),
      provideOnTypeFormattingEdits: async (document, position, ch, format, token, next) =>
        applyOnType(document, token, (await next(document, position, ch, format, token)) ?? []),
      // The server never hears of these, so that nothing of ours shows in them.
      didOpen: async (document, next) => (isInternal(document) ? undefined : next(document)),
      didChange: async (event, next) => (isInternal(event.document) ? undefined : next(event)),
      didClose: async (document, next) => (isInternal(document) ? undefined : next(document)),
    },
  };
}
