import assert from 'node:assert';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as oniguruma from 'vscode-oniguruma';
import * as textmate from 'vscode-textmate';

const require = createRequire(import.meta.url);

/** Stands in for the editor's Markdown grammar: just what the injection has to stay out of. */
const markdown = {
  scopeName: 'text.html.markdown',
  patterns: [
    { begin: '^```', end: '^```', name: 'markup.fenced_code.block.markdown' },
    { match: '`[^`]+`', name: 'markup.inline.raw.string.markdown' },
    { match: '\\bhttps?://\\S+', name: 'markup.underline.link.markdown' },
  ],
  repository: {},
};

suite('the injected grammar', () => {
  let grammar: textmate.IGrammar;

  suiteSetup(async () => {
    await oniguruma.loadWASM((await readFile(require.resolve('vscode-oniguruma/release/onig.wasm'))).buffer);
    const injection = await readFile(new URL('../../syntaxes/postmortem.tmLanguage.json', import.meta.url), 'utf8');
    const registry = new textmate.Registry({
      onigLib: Promise.resolve({
        createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
        createOnigString: (text) => new oniguruma.OnigString(text),
      }),
      loadGrammar: async (scope) =>
        scope === markdown.scopeName
          ? textmate.parseRawGrammar(JSON.stringify(markdown), 'm.json')
          : textmate.parseRawGrammar(injection, 'i.json'),
      getInjections: (scope) => (scope === markdown.scopeName ? ['text.html.markdown.postmortem'] : []),
    });
    const loaded = await registry.loadGrammar(markdown.scopeName);
    assert.ok(loaded);
    grammar = loaded;
  });

  /** `time:14:05` for each token of ours, in order. */
  function tokens(text: string): string[] {
    const found: string[] = [];
    let state = textmate.INITIAL;
    for (const line of text.split('\n')) {
      const result = grammar.tokenizeLine(line, state);
      for (const { startIndex, endIndex, scopes } of result.tokens) {
        const scope = scopes.find((name) => name.endsWith('.postmortem') && name !== 'text.html.markdown.postmortem');
        if (scope !== undefined) found.push(`${scope.split('.').at(-2)}:${line.slice(startIndex, endIndex)}`);
      }
      state = result.ruleStack;
    }
    return found;
  }

  const cases: readonly [string, string[]][] = [
    ['| 14:05 | Errors rise | SRE |', ['time:14:05']],
    ['|14:05|Errors rise|', ['time:14:05']],
    ['- 9:05 am: errors rise', ['time:9:05 am']],
    ['- **14:05:30** errors rise', ['time:14:05:30']],
    ['### 23:59 Pager rings', ['time:23:59']],
    ['[14:05] and ~14:18', ['time:14:05', 'time:14:18']],
    ['It began at 14:05 UTC and ended at 3:30 PM CEST.', ['time:14:05 UTC', 'time:3:30 PM CEST']],
    ['2025-10-15 14:05:32 ERROR', ['time:2025-10-15 14:05:32']],
    ['since 2025-10-15T14:05:32.120Z', ['time:2025-10-15T14:05:32.120Z']],
    ['A 16:10 screen on port 8:80, ratio 3:2, at 10:30 sharp', []],
    ['**Severity:** SEV-2', ['severity:SEV-2']],
    ['A sev1 and Sev 3, but no several', ['severity:sev1', 'severity:Sev 3']],
    ['[INC-2301] like PIR-77', ['incident:INC-2301', 'incident:PIR-77']],
    ['INCLUDE and INC-', []],
    ['| Do it | SRE | 2025-10-15 | ✅ Completed |', ['status:✅ Completed']],
    ['| Do it | SRE | 2025-10-15 | In Progress |', ['status:In Progress']],
    ['|Do it|⏳ Pending|', ['status:⏳ Pending']],
    ['**Status:** Draft', ['status:Draft']],
    ['| Open the valve | Done by hand |', []],
    ['- [✅] Add an alert (SRE, 2025-10-15)', ['status:✅']],
    ['**Date:** YYYY-MM-DD, **Severity:** SEV-X', ['placeholder:YYYY-MM-DD', 'placeholder:SEV-X']],
    ['**Status:** Draft | Review | Final', ['placeholder:Draft | Review | Final']],
    ['`14:05 UTC SEV-1` and https://example.com/INC-2301', []],
    ['```\n| 14:05 | SEV-1 |\n```\n| 14:06 |', ['time:14:06']],
  ];
  for (const [text, wanted] of cases) test(text.replaceAll('\n', '⏎'), () => assert.deepStrictEqual(tokens(text), wanted));

  test('takes no time on long lines that almost match', () => {
    const began = performance.now();
    for (const part of ['1', '14:0', '| ', '2025-10-15 ', 'In ', 'SEV-1 | ', '~', '**Status:** ', 'P.'])
      tokens(part.repeat(20_000 / part.length));
    assert.ok(performance.now() - began < 5000);
  });
});
