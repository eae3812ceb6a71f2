export const longestOneClick = 10_000; // in bytes: the pair takes 26, and about a hundred in a multipart body

/** RFC 8058, 3.2: a form in either encoding with `List-Unsubscribe=One-Click`; `type` is null without one. */
export async function asksForOneClick(body: string, type: string | null): Promise<boolean> {
  const inParts = type !== null && /^\s*multipart\/form-data\b/i.test(type);
  const form = inParts ? await readParts(body, type) : new URLSearchParams(body);
  return form.getAll("List-Unsubscribe").some((value) => typeof value === "string" && value.trim() === "One-Click");
}

async function readParts(body: string, type: string): Promise<FormData> {
  return new Response(body, { headers: { "Content-Type": type } }).formData().catch(() => new FormData());
}
