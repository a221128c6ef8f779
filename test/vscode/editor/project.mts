import { join } from 'node:path';

/** The project's folder. */
export const project = join(import.meta.dirname, '../../..');
