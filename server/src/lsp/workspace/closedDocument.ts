/** A document that nobody has open, as its file was when it was read. */
import { readPostmortem, type Postmortem } from '../../core/index.ts';
import { Converter, type Lines } from '../convert.ts';
import type { Encoding } from '../encoding.ts';
import { LineTable } from '../lineTable.ts';

/** What can be searched and converted: an open document or a closed one. */
export interface Readable extends Lines {
  readonly uri: string;
  /** Null for a file: nobody counts its versions. */
  readonly version: number | null;
  readonly convert: Converter;
  /** What the text says, where that is known or can be read. */
  postmortem(): Postmortem | undefined;
}

export class ClosedDocument implements Readable {
  readonly version = null;
  readonly lines: LineTable;
  readonly convert: Converter;

  constructor(
    readonly uri: string,
    readonly text: string,
    encoding: Encoding,
  ) {
    this.lines = new LineTable(text);
    this.convert = new Converter(this, encoding);
  }

  slice(start: number, end: number): string {
    return this.text.slice(start, end);
  }

  postmortem(): Postmortem {
    return readPostmortem(this.text);
  }

  /** Tells texts apart: two with the same fingerprint are taken for the same. */
  get fingerprint(): string {
    return fingerprint(this.text);
  }
}

/** FNV-1a over UTF-16 units, twice with different starts, and the length. */
function fingerprint(text: string): string {
  let one = 0x811c9dc5;
  let other = 0x050c5d1f;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x01000193) ^ (other >>> 15);
  }
  return `${(one >>> 0).toString(36)}.${(other >>> 0).toString(36)}.${text.length.toString(36)}`;
}
