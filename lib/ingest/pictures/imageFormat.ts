export type ImageFormat = "png" | "jpeg" | "webp" | "gif" | "avif";

/**
 * Returns the format of an image by its first bytes, whatever its address or its server says; null for all others. SVG is
 * a document with scripts and links, and is none of them.
 */
export function imageFormat(bytes: Uint8Array): ImageFormat | null {
  const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (text(0, 8) === "\x89PNG\r\n\x1a\n") return "png";
  if (text(0, 3) === "\xff\xd8\xff") return "jpeg";
  if (/^GIF8[79]a$/.test(text(0, 6))) return "gif";
  if (text(0, 4) === "RIFF" && text(8, 12) === "WEBP") return "webp";
  // HEIC images, which have another brand, are compressed in ways that browsers do not read.
  if (text(4, 8) === "ftyp" && /^avi[fs]$/.test(text(8, 12))) return "avif";
  return null;
}
