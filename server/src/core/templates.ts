/** Text made from the schema: a new postmortem, and a section to insert into one. */
import { metadataDefinition, sectionDefinition, sectionDefinitions } from './schema.ts';
import type { SectionKind } from './schema/definition.ts';
import type { Settings } from './settings.ts';

export type TemplateName = 'full' | 'short';

export interface NewPostmortem {
  /** Placeholders of the guide stand for what is not given. */
  readonly title?: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly date?: string | undefined;
  readonly authors?: string | undefined;
  readonly severity?: string | undefined;
  readonly template: TemplateName;
}

/** The text of a new postmortem, as the guide has it; lines end in `\n`. */
export function newPostmortem({ title, date, authors, severity, template }: NewPostmortem): string {
  const fields: readonly (readonly ['date' | 'authors' | 'status' | 'severity', string | undefined])[] = [
    ['date', date],
    ['authors', authors],
    ...(template === 'full' ? ([['status', 'Draft']] as const) : []),
    ['severity', severity],
  ];
  const metadata = fields
    .map(([key, value]) => `**${metadataDefinition(key).label}:** ${oneLine(value) || metadataDefinition(key).placeholder}`)
    .join('\n');
  const sections = templateSections(template).map(({ heading, body }) => `## ${heading}\n\n${body}`);
  return `# Postmortem: ${oneLine(title) || '[Incident Title]'}\n\n${metadata}\n\n${sections.join(template === 'full' ? '\n\n---\n\n' : '\n\n')}\n`;
}

/** Headings and bodies of the guide's two templates, in order. */
export function templateSections(
  template: TemplateName,
): readonly { readonly kind: SectionKind; readonly heading: string; readonly body: string }[] {
  return sectionDefinitions.flatMap(({ kind, heading, body, full, requirement }) => {
    if (template === 'full') return full ? [{ kind, ...full }] : [];
    return requirement.guide === 'required' ? [{ kind, heading, body }] : [];
  });
}

/**
 * A section to insert, from its heading to the end of its body, without line breaks around it. What belongs there is said in a comment.
 * @param level Of the heading, 1 to 6.
 */
export function sectionText(kind: SectionKind, level: number, settings: Settings): string {
  const { heading, help, body } = sectionDefinition(kind);
  return `${'#'.repeat(level)} ${settings.sections[kind]?.heading ?? heading}\n\n<!-- ${help} -->\n\n${body}`;
}

function oneLine(text = ''): string {
  return text.replace(/\s+/g, ' ').trim();
}
