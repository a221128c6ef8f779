/** The only door to the core for the server, the terminal program and tests of whole documents. */
export { analyze, Analyzer, type Analysis, type AnalysisOptions } from './analyzer.ts';
export { cellRole, type CellRole } from './cellRole.ts';
export { ChunkedDocument, type Place } from './chunks.ts';
export {
  checkSettings,
  configFileNames,
  explainInConfig,
  mergeSettings,
  readConfig,
  suggestInConfig,
  switchRuleOff,
  type Config,
} from './config.ts';
export { fileWithRuleOff } from './config/switchOff.ts';
export { displayWidth } from './displayWidth.ts';
export { convertActionItems } from './edits/actionItemConversion.ts';
export { addActionItemEdit } from './edits/addActionItem.ts';
export { addTimelineEntryEdit } from './edits/addTimelineEntry.ts';
export { addWhyEdit } from './edits/addWhy.ts';
export { setDone } from './edits/actionItemState.ts';
export { continueBlock } from './edits/continueBlock.ts';
export type { Conversion } from './edits/conversion.ts';
export type { EditContext, Insertion } from './edits/insertion.ts';
export { nameByRole } from './edits/nameByRole.ts';
export { sortTimelineEdits } from './edits/sortTimeline.ts';
export { normaliseTimes, timesToUtc } from './edits/rewriteTimes.ts';
export { sameFacts } from './edits/sameFacts.ts';
export { columnWidths, delimiterText, rowText } from './edits/tableText.ts';
export { convertTimeline } from './edits/timelineConversion.ts';
export { allFixes, type Finding, type Fix, type Related, type Severity } from './finding.ts';
export { fixAll, safeEdits } from './fixes.ts';
export type * from './model.ts';
export { parseDate } from './parser/dates/date.ts';
export { isZone, toLocal } from './parser/dates/timeZone.ts';
export { mentionedIds, ownIds, type IncidentId, type Mention } from './parser/incidentIds.ts';
export { fileLinks, type FileLink } from './parser/links.ts';
export type { Section } from './piece.ts';
export { readPostmortem } from './postmortem.ts';
export { rules } from './rules/index.ts';
export type { Example, Rule } from './rules/rule.ts';
export { metricAt } from './schema/metrics.ts';
export { metadataDefinitions, sectionDefinition, sectionDefinitions } from './schema.ts';
export type { MetadataKey, SectionKind } from './schema/definition.ts';
export { defaultSettings, type Settings } from './settings.ts';
export { suppressionEdit, type SuppressionSite } from './suppress.ts';
export { escapeSnippet, plainText } from './snippet.ts';
export { newPostmortem, sectionText, type NewPostmortem } from './templates.ts';
export { readTicketPattern } from './ticketPattern.ts';
export { applyEdits, overlaps, type Span, type TextEdit } from './text.ts';
export { factsOf, isOpenItem, type DocumentFacts, type ItemFacts } from './workspace/facts.ts';
export { WorkspaceIndex, type Indexed, type IndexEntry } from './workspace/workspaceIndex.ts';
