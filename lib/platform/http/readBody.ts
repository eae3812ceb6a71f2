/**
 * @param longest in bytes
 * @returns the body of a request or an answer as text, or null where it is longer; the rest is then not read
 */
export async function readBody({ body }: Request | Response, longest: number): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > longest) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
  return Buffer.concat(chunks).toString("utf8");
}
