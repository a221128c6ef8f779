/** All features, in the order in which they are told of changes. */
import type { Feature } from '../feature.ts';
import { codeActions } from './codeActions.ts';
import { codeLenses } from './codeLenses.ts';
import { commandEdits } from './commandEdits.ts';
import { completion } from './completion.ts';
import { configProblems } from './configProblems.ts';
import { configuration } from './configuration.ts';
import { diagnostics } from './diagnostics.ts';
import { documentSymbols } from './documentSymbols.ts';
import { documentLinks } from './documentLinks.ts';
import { folding } from './folding.ts';
import { formatting } from './formatting.ts';
import { hover } from './hover.ts';
import { inlayHints } from './inlayHints.ts';
import { names } from './names.ts';
import { newDocument } from './newDocument.ts';
import { onTypeFormatting } from './onTypeFormatting.ts';
import { overview } from './overview.ts';
import { selectionRanges } from './selectionRanges.ts';
import { semanticTokens } from './semanticTokens.ts';
import { synchronization } from './synchronization.ts';

export const features: readonly Feature[] = [
  synchronization,
  configuration,
  configProblems,
  diagnostics,
  codeActions,
  overview,
  commandEdits,
  newDocument,
  hover,
  completion,
  inlayHints,
  codeLenses,
  documentSymbols,
  folding,
  selectionRanges,
  formatting,
  onTypeFormatting,
  names,
  documentLinks,
  semanticTokens,
];
