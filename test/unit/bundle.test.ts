/** What the bundles leave out of the libraries and of the rules is missed by nobody: the core says the same from a bundle. */
import assert from 'node:assert/strict';
import { build, type BuildOptions } from 'esbuild';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as source from '../../server/src/core/index.ts';

type Core = typeof source;

const root = join(import.meta.dirname, '../..');

/** What Markdown and YAML hold that the examples of the rules do not. */
const odd = [
  '[a]: <http://exämple.com/ä b> "t"\n[b]: javascript:alert(1)\n[c]: vbscript:x\n[d]: http://[::1\n[e]: data:image/png;x\n\n# Postmortem\n\n[f]: /x\\\n  "y"\ntext\n',
  '# Postmortem &amp; co &copy;\n\n[x]: &#106;avascript:x\n\n&lt;div>\n\n<div>\n&nbsp;\n</div>\n\n“What”—he said… (c) http://example.com foo@example.com\n',
  '---\n# c\nstatus: &s Final\nowner: *s\nauthors: [a, "b\\n", {name: c}]\ndate: 2025-01-02\nbin: !!binary aGk=\nset: !!set {a, b}\ntext: |\n  x\n? k\n: v\n---\n# Postmortem\n',
  '---\na: [1, 2\nb: {\n---\n# Postmortem\n',
  '---\na: \t- x\n%TAG ! x\n...\n---\n',
];

const configs = [
  'rules:\n  blame/human-error: off\n  nothing/such: warning\ninclude: [a, *x]\n',
  'include: &a [x]\nexclude: *a\nmaxLength: "x"\n',
  'a: [1,\n',
  '? {x: y}\n: z\n<<: {timeZone: UTC}\n',
];

function sayings(core: Core): unknown[] {
  const options = { today: { year: 2025, month: 12, day: 1 }, path: 'a.md', settings: { ...core.defaultSettings, include: ['**'] } };
  const examples = source.rules.flatMap((rule) => rule.examples.flatMap(({ bad, good }) => [bad ?? '', good ?? '']));
  const documents = [...examples, ...odd].map((text) => {
    const { findings, failures, postmortem } = core.analyze(text, options);
    const place = (span: source.Span): number[] => [span.start, span.end];
    return {
      findings: findings.map(({ rule, message, span, fixes }) => [rule, message, place(span), fixes.length]),
      failures,
      metadata: postmortem.metadata.map(({ name, value, valueSpan }) => [name, value, place(valueSpan)]),
      problems: postmortem.problems.map(({ message, span }) => [message, place(span)]),
    };
  });
  return [...documents, ...configs.map((text) => core.readConfig(text, 'a.yaml'))];
}

suite('bundles', () => {
  for (const [name, cut] of [
    ['server', true],
    ['cli', false],
  ] as const) {
    test(`${name}: the core in it says what its source says`, async () => {
      const { bundles } = (await import(new URL('../../esbuild.mjs', import.meta.url).href)) as { bundles: BuildOptions[] };
      const options = bundles.find(({ entryPoints }) => entryPoints && name in entryPoints);
      assert.ok(options);
      const folder = mkdtempSync(join(tmpdir(), 'postmortem-bundle-'));
      await build({ ...options, absWorkingDir: root, entryPoints: { core: 'server/src/core/index.ts' }, outdir: folder, banner: {} });
      const core = createRequire(import.meta.url)(join(folder, 'core.js')) as Core;
      const text = readFileSync(join(folder, 'core.js'), 'utf8');
      rmSync(folder, { recursive: true });
      assert.deepEqual(sayings(core), sayings(source));
      // No example is left without marks: they are in the bundle where examples are shown, only there.
      assert.equal(/⟦|\\u27e6/i.test(text), !cut);
      const left = core.rules.filter(({ examples, docs }) => examples.length > 0 || docs.source || docs.noFix);
      assert.equal(left.length, cut ? 0 : source.rules.length);
    });
  }
});
