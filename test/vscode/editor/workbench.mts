import { basename } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { until } from './until.mts';

/** For a step that is tried again. */
const shortly = { timeout: 5000 } as const;

/** What a person does in a VS Code window, by keyboard and mouse, and what that person sees. */
export class Workbench {
  constructor(readonly page: Page) {}

  /** Runs a command by its title through the command palette. */
  async run(title: string): Promise<void> {
    await this.#ask('F1', () => this.pick(title));
  }

  /** The rows of the open quick pick. */
  get picks(): Locator {
    return this.page.locator('.quick-input-widget .monaco-list-row');
  }

  /** Types into the open quick pick and accepts the row that then has the focus, which has to read so. */
  async pick(label: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget .quick-input-box input');
    await input.waitFor(shortly);
    const palette = (await input.inputValue()).startsWith('>') ? '>' : '';
    // A step after another one: its rows are there before one types.
    if (!palette) await this.picks.filter({ hasText: label }).first().waitFor(shortly);
    await input.fill(palette + label, shortly);
    await this.picks.and(this.page.locator('.focused')).filter({ hasText: label }).waitFor(shortly);
    await input.press('Enter');
  }

  /** Fills in an open input box and accepts it, once it asks for the given words. */
  async answer(text: string, question = ''): Promise<void> {
    const widget = this.page.locator('.quick-input-widget').filter({ hasText: question });
    const input = widget.locator('.quick-input-box input');
    await input.fill(text, shortly);
    await input.press('Enter');
  }

  /** Opens an input by its keys and answers it; once more when it closes in between, because something else took the focus. */
  async #ask(keys: string, answer: () => Promise<void>): Promise<void> {
    await until(`an answer to ${keys}`, async () => {
      if (await this.page.locator('.quick-input-widget').isVisible()) await this.press('Escape');
      await this.press(keys);
      await answer();
      return true;
    });
  }

  /** Opens a file by its absolute path and waits for its text. */
  async open(path: string): Promise<void> {
    await this.#ask('ControlOrMeta+O', async () => {
      // The dialog fills in where it starts once it has read that folder.
      await this.picks.first().waitFor(shortly);
      await this.answer(path);
    });
    await this.tab(basename(path)).waitFor();
    await this.lines.first().waitFor();
  }

  /** The active editor's tab, when it is the one of that file. */
  tab(name: string): Locator {
    return this.page.locator(`.tab.active[data-resource-name="${name}"]`);
  }

  /** The lines of text on the screen. */
  get lines(): Locator {
    return this.page.locator('.editor-instance .view-line');
  }

  /** The line on the screen that holds some text. The editor draws spaces as no-break spaces. */
  line(text: string): Locator {
    const pattern = text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '[ \u00a0]');
    return this.lines.filter({ hasText: new RegExp(pattern) });
  }

  /** The number, from 1, of the first line of a document that holds some text. */
  lineNumberOf(document: string, text: string): number {
    return document.slice(0, document.indexOf(text)).split('\n').length;
  }

  /** Puts the keyboard into the active editor. */
  async focusEditor(): Promise<void> {
    await this.page.locator('.tab.active').click();
  }

  /** Puts the cursor somewhere, both numbers from 1. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.#ask('Control+G', () => this.answer(`:${line}:${column}`));
    await until(`cursor at line ${line}`, async () => (await this.cursor()).line === line);
  }

  /** Puts the cursor into the middle of the first occurrence of some words in the document, which the caller knows. */
  async goToText(document: string, words: string): Promise<void> {
    const at = document.indexOf(words);
    await this.goTo(this.lineNumberOf(document, words), at - document.lastIndexOf('\n', at - 1) + Math.floor(words.length / 2));
  }

  /** Where the cursor is, both numbers from 1. */
  async cursor(): Promise<{ line: number; column: number }> {
    const text = await this.page.locator('[id="status.editor.selection"]').innerText();
    const [line = '', column = ''] = text.match(/\d+/g) ?? [];
    return { line: Number(line), column: Number(column) };
  }

  /** Types as a person does, key by key, into whatever has the focus. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async press(keys: string): Promise<void> {
    await this.page.keyboard.press(keys);
  }

  /** Saves the active editor until nothing in it is unsaved. */
  async save(): Promise<void> {
    await until('the file is saved', async () => {
      if ((await this.page.locator('.tab.active.dirty').count()) === 0) return true;
      await this.press('ControlOrMeta+S');
      return false;
    });
  }

  /** The squiggles on the screen. */
  squiggles(): Locator {
    return this.page.locator('.editor-instance [class*="squiggly-"]');
  }

  /** The rows of the Problems panel, which opens where it is closed. */
  async problems(): Promise<Locator> {
    if (!(await this.page.locator('.markers-panel').isVisible())) await this.run('Problems: Focus on Problems View');
    return this.page.locator('.markers-panel .monaco-list-row');
  }

  /** Shows our views in the side bar, by their icon. */
  async showViews(): Promise<void> {
    const label = this.page.locator('.action-label[aria-label^="Postmortem"]');
    await this.page.locator('.activitybar .action-item').filter({ has: label }).click();
    await this.view('Timeline').waitFor();
  }

  /** Drags the edge of the side bar to the right. */
  async widenSideBar(pixels: number): Promise<void> {
    const box = await this.page.locator('.part.sidebar').boundingBox();
    if (!box) throw new Error('There is no side bar.');
    const [x, y] = [box.x + box.width, box.y + box.height / 3];
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(x + pixels, y, { steps: 4 });
    await this.page.mouse.up();
  }

  /** A view of the side bar or the panel by its title. */
  view(title: string): Locator {
    return this.page.locator('.pane').filter({ has: this.page.locator(`.pane-header h3.title:text-is("${title}")`) });
  }

  /** The rows of a view on the screen. */
  rows(title: string): Locator {
    return this.view(title).locator('.monaco-list-row');
  }

  /** The rows of a view as a screen reader says them. */
  async spokenRows(title: string): Promise<string[]> {
    const rows = this.rows(title);
    return Promise.all((await rows.all()).map(async (row) => (await row.getAttribute('aria-label')) ?? ''));
  }

  get #fixList(): Locator {
    return this.page.locator('.action-widget:not(.action-list-submenu-panel)');
  }

  /** Opens the fixes at the cursor and returns their titles. */
  async fixes(): Promise<string[]> {
    const rows = this.#fixList.locator('.monaco-list-row.action');
    await until('fixes to choose from', async () => {
      // The list closes when the text moves under it, for instance because a lens has come in above: then one asks again.
      if (!(await rows.first().isVisible())) await this.press('ControlOrMeta+.');
      await rows.first().waitFor({ timeout: 2000 });
      return true;
    });
    return rows.allInnerTexts();
  }

  /** The lightbulb beside the line of the cursor. */
  get bulb(): Locator {
    return this.page.locator('.editor-instance').locator('[class*="lightbulb"], .lightBulbWidget').locator('visible=true').first();
  }

  /** Chooses one of the fixes on offer. */
  async fix(title: string | RegExp): Promise<void> {
    await this.#fixList.locator('.monaco-list-row.action').filter({ hasText: title }).first().click();
    await this.#fixList.waitFor({ state: 'hidden' });
  }

  /** Closes all editors, the panel and whatever is open over them, unsaved text included. */
  async closeAll(): Promise<void> {
    for (let times = 0; times < 3; times++) await this.press('Escape');
    if (await this.page.locator('.part.panel').isVisible()) await this.run('View: Hide Panel');
    await this.run('View: Close All Editors');
    const drop = this.page.locator('.monaco-dialog-box .monaco-button', { hasText: "Don't Save" });
    await until('no editor is open', async () => {
      if (await drop.isVisible()) await drop.click();
      return (await this.page.locator('.tab').count()) === 0;
    });
  }
}
