/** Templates: documents that ask for a postmortem and hold none yet. */
import type { Piece } from '../piece.ts';
import { isPlaceholder } from '../placeholders.ts';
import { readPrompts, runsOf } from './content.ts';
import type { Metadata } from './metadata/metadata.ts';
import type { Source } from './source.ts';

const templateFolder = /(?:^|\/)(?:[\w-]*[_.-])?templates?\//i;

/** True for files in a folder that holds templates. */
export function isInTemplateFolder(path: string | undefined): boolean {
  return path !== undefined && templateFolder.test(path);
}

const templatePath = /(?:^|[/_. -])templates?(?:[/_. -]|$)/i;
const templateTitle =
  /^(?:(?:post-?mortem|incident|report)s?(?: report)? )?templates?\b|\btemplate(?: for\b|$)|^(?:title|issue name|incident (?:title|name))$|^title (?:of the incident|\(incident)|^[\dymx-]+ - incident title$/i;

/**
 * By its path, its front matter or its title; without a title, by prompts in more places than there is text. A document
 * with a title of its own is one that somebody has begun to write, whatever is left of the template in it.
 */
export function isTemplate({ path, pieces, outline }: Source, { title, metadata }: Metadata): boolean {
  if (path !== undefined && templatePath.test(path)) return true;
  if (metadata.some(({ form, name, value }) => form === 'front-matter' && name.toLowerCase() === 'template' && value === 'true'))
    return true;
  const name = title?.raw ?? outline.sections[0]?.title ?? '';
  if (templateTitle.test(name) || isPlaceholder(name.replace(/^[^:[{<]{0,40}: ?/, ''))) return true;
  if (title) return false;
  let prompts = 0;
  for (const piece of pieces) prompts += piece.fact(readPrompts).length;
  return prompts >= 2 && prompts > pieces.filter((piece) => piece.fact(readFilled)).length;
}

/** Below the title there are words of somebody, not placeholders alone. */
function readFilled(piece: Piece): boolean {
  for (const { raw } of runsOf(piece)) if (/\p{L}{2}/u.test(raw) && !isPlaceholder(raw)) return true;
  return false;
}
