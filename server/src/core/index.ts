/** The only door to the core for the server, the terminal program and tests of whole documents. */
export { analyze, Analyzer, type Analysis, type AnalysisOptions } from './analyzer.ts';
export { ChunkedDocument, type Place } from './chunks.ts';
export { checkSettings, configFileNames, mergeSettings, readConfig, type Config } from './config.ts';
export { addActionItemEdit } from './edits/addActionItem.ts';
export { addWhyEdit } from './edits/addWhy.ts';
export { setDone } from './edits/actionItemState.ts';
export type { EditContext, Insertion } from './edits/insertion.ts';
export { fixAll, safeEdits } from './fixes.ts';
export type * from './model.ts';
export { isZone, toLocal } from './parser/timeZone.ts';
export { rules } from './rules/index.ts';
export type { Example, Finding, Fix, Related, Rule, Severity } from './rules/rule.ts';
export { metadataDefinitions, sectionDefinition, sectionDefinitions, type SectionKind } from './schema.ts';
export { defaultSettings, type Settings } from './settings.ts';
export { suppressionEdit, type SuppressionSite } from './suppress.ts';
export { newPostmortem, sectionText, type NewPostmortem } from './templates.ts';
export { applyEdits, overlaps, type Span, type TextEdit } from './text.ts';
