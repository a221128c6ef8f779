import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty folder for each test of the suite, removed behind it. */
export function temporaryFolder(): () => string {
  let folder = '';
  setup(() => {
    folder = mkdtempSync(join(tmpdir(), 'postmortem-'));
  });
  teardown(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return () => folder;
}
