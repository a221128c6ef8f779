import assert from 'node:assert/strict';
import { analyze } from '../../server/src/core/index.ts';

/** The rules that report, each once, with their severities. */
function reports(text: string, path?: string): string[] {
  const { findings } = analyze(text, path === undefined ? {} : { path });
  return [...new Set(findings.map(({ rule, severity }) => `${rule} ${severity}`))].toSorted();
}

const template =
  '# Postmortem: [Incident Title]\n\n**Date:** YYYY-MM-DD\n**Authors:** [Names]\n\n## Summary\n\nWe failed to [2-3 sentences]\n\n## Impact\n\n- Duration:\n\n## Root Cause\n\n## Action Items\n\n- Be more careful\n';

suite('templates', () => {
  test('show what is to be filled in, as hints, and nothing else', () => {
    assert.deepEqual(reports(template), ['structure/empty-section hint', 'structure/placeholder hint']);
    assert.deepEqual(reports(template, 'postmortem-template.md'), ['structure/empty-section hint', 'structure/placeholder hint']);
  });

  test('are left alone where they are kept', () => {
    assert.deepEqual(reports(template, 'docs/templates/short.md'), []);
  });

  test('become postmortems once they have a title of their own', () => {
    const found = reports(template.replace('[Incident Title]', 'Mail was late'));
    assert.ok(found.includes('structure/placeholder warning'));
    assert.ok(found.includes('structure/missing-section warning'));
  });

  test('in a draft, placeholders are information', () => {
    const found = reports(template.replace('[Incident Title]', 'Mail was late').replace('[Names]', 'Ada\n**Status:** Draft'));
    assert.ok(found.includes('structure/placeholder information'));
    assert.ok(found.includes('structure/empty-section hint'));
  });
});
