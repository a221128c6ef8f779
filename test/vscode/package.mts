// `npm run package`: writes `postmortem.vsix`.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { packageExtension } from './editor/package.mts';
import { project } from './editor/project.mts';

const file = join(project, 'postmortem.vsix');
await packageExtension(file);
console.log(`postmortem.vsix, ${Math.round((await stat(file)).size / 1000)} KB`);
