/** Text to postmortem without judging it: for those who want to know what a document says and nothing else. */
import { ChunkedDocument } from './chunks.ts';
import { Kept } from './kept.ts';
import type { Postmortem } from './model.ts';
import { parseSource } from './parser/parse.ts';
import { titleOverrides } from './requirements.ts';
import { defaultSettings, type Settings } from './settings.ts';

/**
 * The postmortem of a text, recognised or not; see `recognition`.
 * @param path `/`-separated, relative to the folder of the settings
 */
export function readPostmortem(
  text: string,
  { settings = defaultSettings, path }: { settings?: Settings; path?: string } = {},
): Postmortem {
  const document = new ChunkedDocument(text);
  const { pieces } = document;
  const kept = new Kept(pieces);
  return parseSource({
    outline: kept.outline(titleOverrides(settings)),
    pieces,
    kept,
    settings,
    path,
    text: ({ start, end }) => document.slice(start, end),
    length: document.length,
  });
}
