/**
 * Reads the body of a request or response as text.
 * @param maxLength in bytes
 * @returns null if the body is longer; the rest is then not read
 */
export async function readBody({ body }: Request | Response, maxLength: number): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > maxLength) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
  return Buffer.concat(chunks).toString("utf8");
}
