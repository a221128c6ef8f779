/** The snippets file, made from the schema: the whole template, each section, and each kind of line in each of the guide's forms. */
import { metadataDefinition, sectionDefinitions } from './schema.ts';
import { templateSections, type TemplateName } from './templates.ts';

export interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

const today = '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE';
const states = '⏳ Pending,🔄 In Progress,✅ Completed';

/** All snippets by name, as VS Code reads them. */
export function snippets(): Readonly<Record<string, Snippet>> {
  const all: Record<string, Snippet> = {
    'Postmortem (full)': snippet(
      ['postmortem', 'pm-full'],
      'A whole postmortem after the guide: all sections, with five whys',
      template('full'),
    ),
    'Postmortem (short)': snippet(
      ['postmortem-short', 'pm-short'],
      'A whole postmortem after the guide, for small incidents',
      template('short'),
    ),
    'Postmortem metadata': snippet(
      ['pm-metadata'],
      'Date, authors, status and severity',
      tabStops(metadata(['date', 'authors', 'status', 'severity'])),
    ),
    'Timeline row': snippet(
      ['pm-time', 'pm-timeline-row'],
      'A row of a timeline table: time, event, owner',
      `| \${1:$CURRENT_HOUR:$CURRENT_MINUTE} | \${2:Event} | \${3:Owner} |$0`,
    ),
    'Timeline row (time, person, action)': snippet(
      ['pm-time-person'],
      'A row of a timeline table: time, person, action',
      `| \${1:$CURRENT_HOUR:$CURRENT_MINUTE} | \${2:Person} | \${3:Action/Observation} |$0`,
    ),
    'Timeline entry': snippet(['pm-time-bullet'], 'A timeline entry as a bullet', `- \${1:$CURRENT_HOUR:$CURRENT_MINUTE} - \${2:Event}$0`),
    'Action item row': snippet(
      ['pm-action', 'pm-action-row'],
      'A row of an action item table: action, owner, deadline, status',
      `| \${1:Action} | \${2:Owner} | \${3:${today}} | \${4|${states}|} |$0`,
    ),
    'Action item bullet': snippet(
      ['pm-action-bullet'],
      'An action item as a bullet with its state, owner and deadline',
      `- [\${1|⏳,🔄,✅|}] \${2:Action} (\${3:Owner}, \${4:${today}})$0`,
    ),
    'Action item checkbox': snippet(
      ['pm-action-task'],
      'An action item as a checkbox with owner and deadline',
      `- [ ] \${1:Action} (\${2:Owner}, \${3:${today}})$0`,
    ),
    'Action items by aim': snippet(
      ['pm-actions-by-aim'],
      'Action items that prevent, detect and recover',
      ['Prevent', 'Detect', 'Recover']
        .map((aim, index) => `### ${aim}\n\n- [ ] \${${index * 3 + 1}:Action} (\${${index * 3 + 2}:Owner}, \${${index * 3 + 3}:${today}})`)
        .join('\n\n'),
    ),
    Why: snippet(
      ['pm-why'],
      'The next why with its answer, and the why below it',
      `\${1:1}. **Why?** \${2:What happened}\n   - **Why?** \${3:What made it possible}$0`,
    ),
    'Why (flat)': snippet(['pm-why-flat'], 'The next why as a line of its own', '**Why?** ${1:Answer}$0'),
    'Contributing factor': snippet(
      ['pm-factor'],
      'A contributing factor with what made it possible',
      '${1:1}. **${2:Factor}**\n   - ${3:What made it possible}$0',
    ),
    Lesson: snippet(['pm-lesson'], 'A lesson learned', '${1:1}. **${2:Lesson}:** ${3:What it means for next time}$0'),
    'Related incident': snippet(
      ['pm-related-incident'],
      'An earlier incident with a similar cause or impact',
      `- [\${1:INC-1234}] \${2:Title} (\${3:${today}}) - \${4:How it is related}$0`,
    ),
    'Impact facts': snippet(
      ['pm-impact-facts'],
      'Duration, users, services, revenue and SLO as bullets',
      ['Duration', 'Users affected', 'Services affected', 'Revenue impact', 'SLO impact']
        .map((fact, index) => `- **${fact}:** $${index + 1}`)
        .join('\n'),
    ),
  };
  for (const { kind, heading, help, body } of sectionDefinitions)
    if (body !== '')
      all[`Section: ${heading}`] = snippet(
        [`pm-${kind}`],
        help.replaceAll('`', ''),
        `## ${tabStops(escape(heading))}\n\n${tabStops(body)}`,
      );
  return all;
}

function snippet(prefix: readonly string[], description: string, body: string): Snippet {
  return { prefix, description, body: body.split('\n') };
}

function template(name: TemplateName): string {
  const keys = name === 'full' ? (['date', 'authors', 'status', 'severity'] as const) : (['date', 'authors', 'severity'] as const);
  const sections = templateSections(name).map(({ heading, body }) => `## ${heading}\n\n${body}`);
  return tabStops(`# Postmortem: [Incident Title]\n\n${metadata(keys)}\n\n${sections.join(name === 'full' ? '\n\n---\n\n' : '\n\n')}\n`);
}

function metadata(keys: readonly ('date' | 'authors' | 'status' | 'severity')[]): string {
  return keys.map((key) => `**${metadataDefinition(key).label}:** ${valueOf(key)}`).join('\n');
}

function valueOf(key: 'date' | 'authors' | 'status' | 'severity'): string {
  const { values, placeholder } = metadataDefinition(key);
  if (key === 'date') return `\${0:${today}}`;
  return values.length > 0 ? `\${0|${values.join(',')}|}` : placeholder;
}

function escape(text: string): string {
  return text.replace(/[$}\\]/g, String.raw`\$&`);
}

/** What a snippet leaves open: prompts, empty cells, keys without a value, bare bullets, whys without an answer. */
const open =
  /\[(?<prompt>[^[\]\n]+)\]|(?<zone>(?<=All times )UTC)|(?<date>YYYY-MM-DD)|(?<own>\$\{0(?=[:|]))|(?<cell>(?<=\|) (?=\|))|(?<rest>(?<=:(?:\*\*)?|^ *-|^ *\d\.|\*\*Why\?\*\*)$(?!\n\n-(?: |$)))/gm;

/** Turns what is open into tab stops; stops that are written with number 0 are numbered along. A prompt keeps its brackets: whoever leaves it has it found. */
function tabStops(text: string): string {
  let number = 0;
  return text.replace(open, (_match: string, ...rest: unknown[]) => {
    const { prompt, own, cell, zone, date } = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    number++;
    if (prompt?.startsWith('INC-')) return `[\${${number}:${prompt}}]`;
    if (own !== undefined) return `\${${number}`;
    if (cell !== undefined) return ` $${number} `;
    const shown = (prompt && `[${prompt}]`) ?? zone ?? date;
    return shown === undefined ? ` $${number}` : `\${${number}:${escape(shown)}}`;
  });
}
