/** Small documents around the part that a test is about. */
import { analyze, type Postmortem } from '../../server/src/core/index.ts';

/** A postmortem with `body` as its last sections. */
export function documentWith(body: string, head = ''): string {
  return `# Postmortem: Queue stall\n\n**Date:** 2025-03-03\n${head}\n## Summary\n\nOrders waited for an hour.\n\n## Timeline\n\n- 10:00 UTC Queue stalls\n- 11:00 UTC Queue drains\n\n${body}\n`;
}

export function read(body: string, head = ''): Postmortem {
  return analyze(documentWith(body, head)).postmortem;
}
