/**
 * The one schema: canonical sections, metadata fields, statuses and severities, as data. Missing-section findings,
 * completion, insert-section, the new-document template, `snippets/` and the docs are all made from it.
 * Source of headings, order and help: the blameless postmortem guide; of the synonyms: what public postmortems use.
 */
import { metadataDefinitions } from './schema/metadata.ts';
import { sectionDefinitions } from './schema/sections.ts';
import type { MetadataDefinition, MetadataKey, SectionDefinition, SectionKind } from './schema/definition.ts';

export { metadataDefinitions, sectionDefinitions };

/** The definition of a section kind. */
export function sectionDefinition(kind: SectionKind): SectionDefinition {
  return definitions.get(kind)!;
}

/** The definition of a metadata key; undefined for keys that are only read, never asked for or inserted. */
export function metadataDefinition(key: MetadataKey): MetadataDefinition {
  return fields.get(key)!;
}

const definitions: ReadonlyMap<SectionKind, SectionDefinition> = new Map(sectionDefinitions.map((section) => [section.kind, section]));
const fields: ReadonlyMap<MetadataKey, MetadataDefinition> = new Map(metadataDefinitions.map((field) => [field.key, field]));
