// An esbuild plugin: leaves the examples of the rules out of a bundle that does not show them, and where they come from and why they have
// no fix. They are tests, pages and the text of `postmortem explain`; the server reads none of them.
import { parse } from 'acorn';
import { simple } from 'acorn-walk';
import { transform } from 'esbuild';
import { readFile } from 'node:fs/promises';

/** The functions that make a rule of its description. */
const makers = new Set(['defineRule', 'blameRule']);

/** @type {import('esbuild').Plugin} */
export const withoutExamples = {
  name: 'without examples',
  setup(build) {
    build.onLoad({ filter: /[\\/]server[\\/]src[\\/]core[\\/]rules[\\/][^\\/]+[\\/][^\\/]+\.ts$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { loader: 'ts', format: 'esm', target: 'es2022' });
      return { contents: cutExamples(code), loader: 'js' };
    });
  },
};

/** What takes their places, by the name of the property; `source` and `noFix` stand in `docs`. */
const nothing = { examples: '[]', source: "''", noFix: 'undefined' };

/** The source of a rule, in JavaScript, with these properties cut out. */
export function cutExamples(code) {
  const cuts = [];
  simple(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), {
    CallExpression({ callee, arguments: given }) {
      const description = given.at(-1);
      if (callee.type !== 'Identifier' || !makers.has(callee.name) || description?.type !== 'ObjectExpression') return;
      const docs = description.properties.find(({ key }) => key?.name === 'docs')?.value;
      for (const { key, value } of [...description.properties, ...(docs?.properties ?? [])])
        if (key?.type === 'Identifier' && Object.hasOwn(nothing, key.name)) cuts.push({ ...value, text: nothing[key.name] });
    },
  });
  // From the end, so that the places before stay true.
  return cuts
    .toSorted((a, b) => b.start - a.start)
    .reduce((left, { start, end, text }) => left.slice(0, start) + text + left.slice(end), code);
}
