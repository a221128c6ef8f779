/** The views of the side panel, in order. A view is one file and one line here, and its entry in `contributes.views`. */
import { actionItemsView } from './actionItems.ts';
import { fiveWhysView } from './fiveWhys.ts';
import type { ViewDefinition } from './node.ts';
import { timelineView } from './timeline.ts';

export const views: readonly ViewDefinition[] = [timelineView, fiveWhysView, actionItemsView];
