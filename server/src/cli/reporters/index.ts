/** The reporters by the name that `--format` takes. */
import { json } from './json.ts';
import { stylish } from './stylish.ts';
import type { Reporter } from './reporter.ts';

export const reporters: Readonly<Record<string, Reporter>> = { stylish, json };
