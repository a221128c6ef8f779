/** Tables inside pages, made from the data that the program uses: `<!-- table: NAME -->` … `<!-- end -->`. */
import { settingsShape, type Shape } from '../../server/src/core/config/shape.ts';
import { defaultSettings, sectionDefinitions, type Settings } from '../../server/src/core/index.ts';

const tables: Readonly<Record<string, () => string>> = { settings, profiles };
const marker = /(<!-- table: (\w+) -->\n)(?:(?!<!--)[^\n]*\n)*(<!-- end -->)/g;

export function withTables(page: string): string {
  return page.replace(marker, (_, before: string, name: string, after: string) => `${before}\n${tables[name]?.() ?? ''}\n\n${after}`);
}

function settings(): string {
  const rows = Object.entries(settingsShape.properties).map(([name, { description, shape }]) => {
    const value = defaultSettings[name as keyof Settings];
    const unset =
      value === undefined ||
      (typeof value === 'object' && shape.type !== 'object' && Object.keys(value).length === 0) ||
      shape.type === 'object';
    return `| \`${name}\` | ${words(shape)} | ${unset ? '' : `\`${JSON.stringify(value)}\``} | ${description.replaceAll('|', '\\|')} |`;
  });
  return ['| Name | Value | Default | Meaning |', '|------|-------|---------|---------|', ...rows].join('\n');
}

function words(shape: Shape): string {
  switch (shape.type) {
    case 'string':
      return shape.values ? shape.values.map((value) => `\`${value}\``).join(', ') : 'text';
    case 'boolean':
      return '`true`, `false`';
    case 'integer':
      return 'number';
    case 'list':
      return shape.items.type === 'string' ? 'list of texts' : `list of ${fields(shape.items)}`;
    case 'record':
      return shape.values.type === 'object' ? `by name: ${fields(shape.values)}` : `by name: ${words(shape.values)}`;
    case 'object':
      return fields(shape);
  }
}

function fields(shape: Shape): string {
  return shape.type === 'object'
    ? Object.keys(shape.properties)
        .map((name) => `\`${name}\``)
        .join(', ')
    : words(shape);
}

function profiles(): string {
  const rows = sectionDefinitions
    .filter(({ requirement }) => Object.values(requirement).some((value) => value !== 'optional'))
    .map(
      ({ kind, heading, requirement: { guide, standard, minimal } }) =>
        `| ${heading} (\`${kind}\`) | ${guide} | ${standard} | ${minimal} |`,
    );
  return ['| Section | guide | standard | minimal |', '|---------|-------|----------|---------|', ...rows].join('\n');
}
