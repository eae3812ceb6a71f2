/** In bytes: the pair takes 26, and some hundred as a part of several. */
export const longestOneClick = 10_000;

/**
 * Whether a POST is what RFC 8058 (3.2) has a mail program send: a form, of either kind, with `List-Unsubscribe=One-Click`.
 * What else it says does not matter.
 * @param type the content type; null where the request has none
 */
export async function asksForOneClick(body: string, type: string | null): Promise<boolean> {
  const inParts = type !== null && /^\s*multipart\/form-data\b/i.test(type);
  const form = inParts ? await readParts(body, type) : new URLSearchParams(body);
  return form.getAll("List-Unsubscribe").some((value) => typeof value === "string" && value.trim() === "One-Click");
}

async function readParts(body: string, type: string): Promise<FormData> {
  return new Response(body, { headers: { "Content-Type": type } }).formData().catch(() => new FormData());
}
