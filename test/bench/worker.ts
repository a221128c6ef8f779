/** A process of its own for one case: sharing one made figures differ by up to a factor of two. Started by measure.ts. */
import { cases } from './cases.ts';
import { generateDocument } from './document.ts';

const [name = '', lines = '0'] = process.argv.slice(2);
const work = cases[name]?.(generateDocument(Number(lines)));
if (!work) throw new Error(`no case ${name}`);

/** Milliseconds that a sample should take at least. */
const sampleTime = 25;
let repeat = 1;

function time(): number {
  const start = performance.now();
  for (let i = 0; i < repeat; i++) work?.();
  return performance.now() - start;
}

// Warm up until the machine code has settled, and find how often to repeat.
const warm = performance.now() + 700;
while (performance.now() < warm) {
  const taken = time();
  if (taken < sampleTime) repeat = Math.ceil(repeat * Math.min(8, (sampleTime * 1.2) / Math.max(taken, 0.01)));
}
if (repeat % 2 === 1 && repeat > 1) repeat++;

process.on('message', () => {
  globalThis.gc?.();
  process.send?.(time() / repeat);
});
process.send?.(0);
