/** Names and packed sizes of the files in a zip archive, read from its central directory (PKWARE APPNOTE 4.3.12). */
export function zipEntries(archive: Buffer): { name: string; size: number }[] {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const entries: { name: string; size: number }[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const name = archive.readUInt16LE(at + 28);
    entries.push({ name: archive.toString('utf8', at + 46, at + 46 + name), size: archive.readUInt32LE(at + 20) });
    at += 46 + name + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}
