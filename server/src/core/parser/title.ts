/** The title of a document: its first heading unless that is a section, else what front matter or a field says. */
import type { Field, MetadataField } from '../model.ts';
import type { Anchor } from '../text.ts';
import type { Source } from './source.ts';

/** Words before the topic: `Postmortem: …`, `Incident report - …`, `[Public] RCA: …`. */
const prefix =
  /^(?:\[[^\]]{1,20}\] ?)?(?:(?:\p{L}[\p{L}\d]* )?(?:post[- ]?mortem|incident|rca|root cause analysis|retrospective)(?: (?:report|review|summary|analysis|post[- ]?mortem))?(?: ?#?\d{1,5})?)(?: ?[:–—|]| -) +(?=\S)/iu;

/** The title of every postmortem: a field tells more. */
const nothing = /^(?:post-?mortem|incident)(?: report| review)?$/i;

/** `raw` is the title as written, `value` the same without a prefix that every postmortem has. */
export function titleOf({ outline: { preamble, sections } }: Source, fields: readonly MetadataField[]): Field<string> | undefined {
  const [heading] = sections;
  const written = fields.find((field) => field.key === 'title' && field.value !== '');
  // A post has its title in its front matter, and its first heading is that of a part.
  const isPart = written?.form === 'front-matter' && heading !== undefined && heading.level > 1;
  const says = heading && !(written && nothing.test(heading.title));
  if (says && heading.form === 'heading' && heading.kind === undefined && !isPart) return made(heading.title, heading.titleSpan);
  if (written) return made(written.value, written.valueSpan);
  if (heading?.kind === 'metadata') {
    // `# Title:` with the title itself as the next heading; or a first heading that starts with a field.
    const next = /^title$/i.test(heading.title)
      ? (heading.children[0] ?? sections[1])
      : heading.level === 1 && heading.title.includes(':')
        ? heading
        : undefined;
    if (next && (next.kind === undefined || next === heading)) return made(next.title, next.titleSpan);
  }
  const [block] = preamble.flatMap((piece) => piece.blocks).filter(({ type }) => type !== 'frontMatter' && type !== 'html');
  if (block?.type !== 'paragraph' || sections.some((section) => section.level === 1 && section.kind === undefined)) return undefined;
  const { inline } = block;
  const end = inline.text.search(/\n|$/);
  const bold = inline.marks.find((mark) => mark.type === 'strong' && mark.start === 0);
  const isTitle = (bold && bold.end >= end && end === inline.text.length) || prefix.test(inline.text.slice(0, end));
  return isTitle ? made(inline.text.slice(0, end).trim(), inline.source(0, end)) : undefined;
}

function made(raw: string, span: Anchor): Field<string> {
  const value = raw.replace(prefix, '');
  return { value, raw, span };
}
