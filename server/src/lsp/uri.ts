/** Addresses of files: clients, the system and links write the same one in several ways. */

/** The same for all spellings of one address. With its escapes resolved it is also fit to be shown. */
export function uriKey(uri: string): string {
  let plain = uri;
  try {
    plain = decodeURIComponent(uri);
  } catch {
    // A stray % stays.
  }
  return plain.replace(/^file:\/\/\/[A-Z]:/, (drive) => drive.toLowerCase());
}

/** True for what lies in a folder, both as keys. */
export function isBelow(key: string, folder: string): boolean {
  return key.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** The last part of an address. */
export function fileName(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1);
}
