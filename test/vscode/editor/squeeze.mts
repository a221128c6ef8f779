import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { deflate, type ZopfliOptions } from '@gfx/zopfli';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js';

const compress = promisify<Uint8Array, ZopfliOptions, Uint8Array>(deflate);

/**
 * Compresses the files of a ZIP archive anew, in place. Zopfli takes seconds for what zlib does in a blink, and writes the same format in a twentieth
 * less: once for a package, for everybody who downloads it.
 *
 * @param file the archive, absolute
 */
export async function squeeze(file: string): Promise<void> {
  const reader = new ZipReader(new Uint8ArrayReader(await readFile(file)));
  const writer = new ZipWriter(new Uint8ArrayWriter(), { extendedTimestamp: false, dataDescriptor: false, passThrough: true });
  for (const entry of await reader.getEntries()) {
    if (entry.directory) continue;
    const plain = await entry.getData(new Uint8ArrayWriter());
    const packed = await compress(plain, { numiterations: 40, blocksplittingmax: 60 });
    await writer.add(entry.filename, new Uint8ArrayReader(packed), {
      compressionMethod: 8,
      uncompressedSize: plain.length,
      signature: entry.signature as number,
      lastModDate: entry.lastModDate,
    });
  }
  await reader.close();
  await writeFile(file, await writer.close());
}
