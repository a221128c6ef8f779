/** A few questions in a row in the quick input, with a way back. */
import * as vscode from 'vscode';

/** One question: its answer, `back`, or `undefined` when the user leaves. `value` is the answer given before, when one comes back. */
export type Step = (frame: Frame, value: string | undefined) => Promise<string | typeof back | undefined>;

export const back = Symbol('back');

interface Frame {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
}

/** Asks all questions; the answers in order, or `undefined` when the user left. */
export async function ask(title: string, steps: readonly Step[]): Promise<readonly string[] | undefined> {
  const answers: string[] = [];
  for (let at = 0; at < steps.length; ) {
    const answer = await steps[at]?.({ title, step: at + 1, totalSteps: steps.length }, answers[at]);
    if (answer === undefined) return undefined;
    if (answer === back) at--;
    else answers[at++] = answer;
  }
  return answers;
}

/** Free text; `problem` says what is wrong with it. */
export function textStep(prompt: string, initial: string, problem: (value: string) => string | undefined): Step {
  return (frame, value) => {
    const input = vscode.window.createInputBox();
    input.prompt = prompt;
    input.value = value ?? initial;
    const validate = () => (input.validationMessage = problem(input.value));
    input.onDidChangeValue(validate);
    return run(input, frame, () => (validate() === undefined ? input.value.trim() : undefined));
  };
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
}

/** One of `choices`. */
export function choiceStep(placeholder: string, choices: readonly Choice[]): Step {
  return (frame, value) => {
    const pick = vscode.window.createQuickPick<vscode.QuickPickItem & Choice>();
    pick.placeholder = placeholder;
    pick.matchOnDescription = true;
    pick.items = choices;
    const before = pick.items.find((item) => item.value === value);
    if (before !== undefined) pick.activeItems = [before];
    return run(pick, frame, () => pick.activeItems[0]?.value);
  };
}

/** Shows the input until it is accepted with an answer, left, or the back button is pressed. */
function run(
  input: vscode.InputBox | vscode.QuickPick<vscode.QuickPickItem & Choice>,
  { title, step, totalSteps }: Frame,
  answer: () => string | undefined,
) {
  return new Promise<string | typeof back | undefined>((resolve) => {
    const finish = (value: string | typeof back | undefined) => {
      resolve(value);
      input.dispose();
    };
    Object.assign(input, { title, step, totalSteps, ignoreFocusOut: true });
    if (step > 1) input.buttons = [vscode.QuickInputButtons.Back];
    input.onDidTriggerButton(() => finish(back));
    input.onDidHide(() => finish(undefined));
    input.onDidAccept(() => {
      const value = answer();
      if (value !== undefined) finish(value);
    });
    input.show();
  });
}
