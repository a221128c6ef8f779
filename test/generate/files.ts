/** Files that are made from the schema: `npm run generate` writes them, test/unit/generated.test.ts compares. */
import { configSchema } from '../../server/src/core/config.ts';
import { snippets } from '../../server/src/core/snippets.ts';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Content by path from the root of the project. */
export const generated: Readonly<Record<string, () => string>> = {
  'snippets/postmortem.json': () => json(snippets()),
  'schemas/postmortem.schema.json': () => json(configSchema()),
};
