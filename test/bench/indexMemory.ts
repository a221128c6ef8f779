/** Prints how much of the heap the index of a workspace takes, as a share of the documents in it. Run with --expose-gc. */
import { factsOf, readPostmortem, WorkspaceIndex } from '../../server/src/core/index.ts';
import { generateDocument } from './document.ts';

declare const gc: () => void;

const documents = 3_000;

function fill(): { readonly index: WorkspaceIndex<object>; readonly bytes: number } {
  const index = new WorkspaceIndex<object>();
  let bytes = 0;
  for (let number = 0; number < documents; number++) {
    const text = generateDocument(75 + ((number * 37) % 150), number + 1);
    bytes += Buffer.byteLength(text);
    const facts = factsOf(readPostmortem(text), 'incident.md', ({ start, end }) => ({ line: start, from: start, to: end }));
    index.set(`file:///workspace/incidents/inc-${number}.md`, facts);
  }
  return { index, bytes };
}

function used(): number {
  gc();
  gc();
  return process.memoryUsage().heapUsed;
}

// What the parsers keep for good is there before.
fill();
const before = used();
const { index, bytes } = fill();
const share = (used() - before) / bytes;
console.log(index.size === documents ? share.toFixed(2) : 'documents are missing');
