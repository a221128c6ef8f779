/** Links of a document to other files. */
import type { Postmortem } from '../model.ts';
import type { Piece } from '../piece.ts';
import type { Anchor } from '../text.ts';
import { runsWithHeading } from './content.ts';

export interface FileLink {
  /** As written: `../2025/checkout.md#impact`. */
  readonly href: string;
  /** Of the text of the link. */
  readonly span: Anchor;
}

/** Links with an address of their own and no scheme, in document order. */
export function fileLinks({ pieces }: Pick<Postmortem, 'pieces'>): FileLink[] {
  return pieces.flatMap((piece) => piece.fact(readFileLinks));
}

function readFileLinks(piece: Piece): FileLink[] {
  return runsWithHeading(piece).flatMap((run) =>
    run.raw.includes('](')
      ? run.marks.flatMap(({ type, start, end, href = '' }) =>
          type === 'link' && /^[^[#/?]/.test(href) && !/^[a-z][a-z\d+.-]*:/i.test(href) ? [{ href, span: run.source(start, end) }] : [],
        )
      : [],
  );
}
