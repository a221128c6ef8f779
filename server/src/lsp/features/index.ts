/** All features, in the order in which they are told of changes. */
import type { Feature } from '../feature.ts';
import { budget } from './budget.ts';
import { codeActions } from './codeActions.ts';
import { codeLenses } from './codeLenses.ts';
import { commandEdits } from './commandEdits.ts';
import { completion } from './completion.ts';
import { configProblems } from './configProblems.ts';
import { configuration } from './configuration.ts';
import { definition } from './definition.ts';
import { diagnostics } from './diagnostics.ts';
import { documentSymbols } from './documentSymbols.ts';
import { documentLinks } from './documentLinks.ts';
import { folding } from './folding.ts';
import { formatting } from './formatting.ts';
import { highlights } from './highlights.ts';
import { hover } from './hover.ts';
import { inlayHints } from './inlayHints.ts';
import { newDocument } from './newDocument.ts';
import { onTypeFormatting } from './onTypeFormatting.ts';
import { openItems } from './openItems.ts';
import { overview } from './overview.ts';
import { references } from './references.ts';
import { rename } from './rename.ts';
import { selectionRanges } from './selectionRanges.ts';
import { semanticTokens } from './semanticTokens.ts';
import { synchronization } from './synchronization.ts';
import { workspaceSymbols } from './workspaceSymbols.ts';

export const features: readonly Feature[] = [
  synchronization,
  configuration,
  configProblems,
  diagnostics,
  budget,
  codeActions,
  overview,
  commandEdits,
  newDocument,
  openItems,
  hover,
  completion,
  inlayHints,
  codeLenses,
  documentSymbols,
  folding,
  selectionRanges,
  formatting,
  highlights,
  references,
  rename,
  definition,
  workspaceSymbols,
  onTypeFormatting,
  documentLinks,
  semanticTokens,
];
