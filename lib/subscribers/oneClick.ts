/** In bytes: the pair takes 26, and about a hundred in a multipart body. */
export const longestOneClick = 10_000;

/**
 * Whether the body of a POST is a one-click unsubscribe (RFC 8058, 3.2): a form in either encoding with
 * `List-Unsubscribe=One-Click`, whatever else it has.
 * @param type the content type; null if the request has none
 */
export async function asksForOneClick(body: string, type: string | null): Promise<boolean> {
  const inParts = type !== null && /^\s*multipart\/form-data\b/i.test(type);
  const form = inParts ? await readParts(body, type) : new URLSearchParams(body);
  return form.getAll("List-Unsubscribe").some((value) => typeof value === "string" && value.trim() === "One-Click");
}

async function readParts(body: string, type: string): Promise<FormData> {
  return new Response(body, { headers: { "Content-Type": type } }).formData().catch(() => new FormData());
}
