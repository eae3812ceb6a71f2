import { askSearch } from "@/lib/search/client";

/** In characters: what is longer is pasted, not typed. */
const longest = 200;

/** `?q=`: how what has been typed so far could go on. Always 200; nothing to suggest is an empty list. */
export async function GET(request: Request): Promise<Response> {
  const text = new URL(request.url).searchParams.get("q") ?? "";
  const suggestions = text.trim() === "" || text.length > longest ? [] : await askSearch("suggest", text);
  return Response.json({ suggestions }, { headers: { "Cache-Control": "public, max-age=60" } });
}
