import { reading } from "../platform/reading.store";

/** Returns the copy of an image, a WebP file, or null. */
export function readPicture(hash: string): Uint8Array<ArrayBuffer> | null {
  const row = reading<{ bytes: Buffer | null }>(`SELECT "bytes" FROM "Picture" WHERE "hash" = ? LIMIT 1`).get(hash);
  return row?.bytes ? Uint8Array.from(row.bytes) : null;
}
