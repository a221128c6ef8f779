/** The documents of the workspace that name somebody or an incident, read for the occasion. */
import type { OpenDocument } from '../document.ts';
import { uriKey } from '../uri.ts';
import type { Readable } from './closedDocument.ts';
import type { Workspace } from './workspace.ts';

export interface NamingDocument {
  readonly document: Readable;
  /** Its file is not the one that the index knows. */
  readonly changed: boolean;
}

/** The document itself first, then the others by name. Those that are gone are left out. */
export async function documentsNaming(workspace: Workspace, own: OpenDocument, name: string): Promise<readonly NamingDocument[]> {
  const others = workspace
    .index()
    .naming(name)
    .filter((key) => key !== uriKey(own.uri));
  const read: NamingDocument[] = [{ document: own, changed: false }];
  // One after the other: nobody wants a hundred files open at once.
  for (const key of others) {
    const found = await workspace.read(key);
    if (found) read.push(found);
  }
  return read;
}
