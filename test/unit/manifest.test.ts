import assert from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { views } from '../../client/src/views/index.ts';
import { defaultSettings, rules } from '../../server/src/core/index.ts';
import { manifestWithRules } from '../docs/manifest.ts';

const project = join(import.meta.dirname, '../..');
const source = readFileSync(join(project, 'package.json'), 'utf8');
const manifest = JSON.parse(source);
const { commands, configuration, menus, viewsContainers, viewsWelcome } = manifest.contributes;
const declaredViews: readonly { id: string }[] = Object.values(manifest.contributes.views).flat() as { id: string }[];

/** All quoted `postmortem.…` names in the files of a folder of the client. */
function namesIn(folder: string): Set<string> {
  const files = readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const texts = files.map((name) => readFileSync(join(project, folder, name), 'utf8'));
  return new Set(texts.flatMap((text) => [...text.matchAll(/'(postmortem\.\w+)'/g)].map(([, name = '']) => name)));
}

/** The `postmortem.…` names that a `when` clause or a welcome text mentions. */
function namesOf(text: string | undefined): string[] {
  return text?.match(/\bpostmortem\.\w+/g) ?? [];
}

suite('the manifest', () => {
  const commandIds: string[] = commands.map(({ command }: { command: string }) => command);
  const menuEntries: { command: string; when?: string }[] = Object.values(menus).flat() as { command: string; when?: string }[];

  test('declares each command that the client registers, and no other', () => {
    assert.deepStrictEqual(commandIds.toSorted(), [...namesIn('client/src/commands')].toSorted());
  });

  test('declares each view that the client fills, in order', () => {
    assert.deepStrictEqual(
      declaredViews.map(({ id }) => id),
      views.map(({ id }) => id),
    );
    assert.deepStrictEqual(Object.keys(manifest.contributes.views), [viewsContainers.activitybar[0].id]);
  });

  test('has only known names in menus, clauses and welcome texts', () => {
    const keys = [...readFileSync(join(project, 'client/src/contextKeys.ts'), 'utf8').matchAll(/'(postmortem\.\w+)':/g)].map(
      ([, key]) => key,
    );
    const known = new Set([...commandIds, ...keys, ...declaredViews.map(({ id }) => id)]);
    const steps: { description: string; completionEvents: string[] }[] = manifest.contributes.walkthroughs[0].steps;
    const mentioned = [
      ...steps.flatMap(({ description, completionEvents }) => namesOf(`${description} ${completionEvents.join(' ')}`)),
      ...menuEntries.flatMap(({ command, when }) => [command, ...namesOf(when)]),
      ...commands.flatMap(({ enablement }: { enablement?: string }) => namesOf(enablement)),
      ...viewsWelcome.flatMap((welcome: { view: string; contents: string; when: string }) => [
        welcome.view,
        ...namesOf(welcome.when),
        ...namesOf(welcome.contents),
      ]),
    ];
    assert.deepStrictEqual(
      mentioned.filter((name) => !known.has(name)),
      [],
    );
  });

  test('welcomes in every view, whatever there is to say', () => {
    for (const { id } of declaredViews) {
      const clauses: string[] = viewsWelcome.filter(({ view }: { view: string }) => view === id).map(({ when }: { when: string }) => when);
      for (const part of ['== none', 'postmortem.active'])
        assert.ok(
          clauses.some((when) => when.includes(part)),
          `${id}: ${part}`,
        );
    }
  });

  test('names only files that exist', () => {
    const { grammars, snippets, jsonValidation, walkthroughs } = manifest.contributes;
    const paths: string[] = [
      manifest.icon,
      viewsContainers.activitybar[0].icon,
      ...[...grammars, ...snippets].map(({ path }: { path: string }) => path),
      ...walkthroughs.flatMap(({ steps }: { steps: { media: { svg: string } }[] }) => steps.map(({ media }) => media.svg)),
      ...jsonValidation.map(({ url }: { url: string }) => url),
    ];
    assert.deepStrictEqual(
      paths.filter((path) => !existsSync(join(project, path))),
      [],
    );
  });

  test('offers each rule in the settings with its default', () => {
    assert.strictEqual(source, manifestWithRules(source, rules), 'run `npm run docs`');
  });

  test('has the defaults of the core', () => {
    const { properties } = configuration;
    const of = (name: string): unknown => properties[`postmortem.${name}`].default;
    assert.deepStrictEqual(of('rules'), defaultSettings.rules);
    assert.strictEqual(of('profile'), defaultSettings.profile);
    assert.deepStrictEqual(of('include'), defaultSettings.include);
    assert.deepStrictEqual(of('exclude'), defaultSettings.exclude);
    for (const [name, property] of Object.entries<{ scope: string; markdownDescription: string }>(properties)) {
      assert.strictEqual(property.scope, 'resource', name);
      assert.ok(property.markdownDescription.length > 10, name);
    }
  });

  test('starts the extension for Markdown only', () => {
    assert.deepStrictEqual(manifest.activationEvents, ['onLanguage:markdown']);
    assert.strictEqual(manifest.capabilities.untrustedWorkspaces.supported, true);
    assert.strictEqual(manifest.capabilities.virtualWorkspaces, true);
  });
});
