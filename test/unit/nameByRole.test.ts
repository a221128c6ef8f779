import { strict as assert } from 'node:assert';
import { analyze, applyEdits, defaultSettings, nameByRole } from '../../server/src/core/index.ts';

const head = '# Postmortem: Sample\n\n**Date:** 2025-03-04\n**Authors:** Ana Silva, Ben Ode\n**Severity:** SEV-2\n**Status:** Final\n\n';
const text = `${head}## Root Cause

Ana changed the limit, because the page shows it as free. The page that Ana Silva used hides the quota.
- Ana's second change followed
- Ben saw it

## Timeline

- 10:00 Ana changes the limit

## Action Items

- [ ] Show the quota (owner: Ana)
`;

/** The text after the name that `mark` opens is replaced. */
function replaced(source: string, mark: string): string | undefined {
  const { postmortem } = analyze(source);
  const slice = ({ start, end }: { start: number; end: number }): string => source.slice(start, end);
  const found = nameByRole(postmortem, defaultSettings, source.indexOf(mark), slice, source.length);
  return found && applyEdits(source, found.edits);
}

suite('name by role', () => {
  test('takes the same role throughout, and leaves timeline, owners and others alone', () => {
    const fixed = replaced(text, 'Ana changed') ?? '';
    assert.ok(fixed.includes('The engineer changed the limit'));
    assert.ok(fixed.includes('The page that the engineer used'));
    assert.ok(fixed.includes("- The engineer's second change followed"));
    assert.ok(fixed.includes('- Ben saw it'));
    assert.ok(
      fixed.includes('- 10:00 Ana changes the limit') && fixed.includes('(owner: Ana)') && fixed.includes('**Authors:** Ana Silva'),
    );
  });

  test('gives the next person another one', () => {
    const once = replaced(text, 'Ana changed') ?? '';
    assert.ok(replaced(once, 'Ben saw')?.includes('- A second engineer saw it'));
  });

  test('has nothing to offer elsewhere', () => {
    assert.equal(replaced(text, 'quota'), undefined);
    assert.equal(replaced(text, 'Ana changes the limit'), undefined);
  });
});
