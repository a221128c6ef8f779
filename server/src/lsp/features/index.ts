/** All features, in the order in which they are told of changes. */
import type { Feature } from '../feature.ts';
import { codeActions } from './codeActions.ts';
import { configuration } from './configuration.ts';
import { diagnostics } from './diagnostics.ts';
import { overview } from './overview.ts';
import { synchronization } from './synchronization.ts';

export const features: readonly Feature[] = [synchronization, configuration, diagnostics, codeActions, overview];
