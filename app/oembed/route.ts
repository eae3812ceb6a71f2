import { readPaperAddress } from "@/lib/papers/paths";
import { findPaper } from "@/lib/papers/store";
import { readSite } from "@/lib/platform/site/store";
import { oembed, oembedXml, readOembedRequest } from "@/lib/publish/embeds/oembed";

/** Returns the oEmbed response for a paper's page (oembed.com): `?url=&format=&maxwidth=&maxheight=`. */
export async function GET(request: Request): Promise<Response> {
  const oembedRequest = readOembedRequest(new URL(request.url).searchParams);
  if ("problem" in oembedRequest) return refuse(400, oembedRequest.problem);
  if (oembedRequest.format !== "json" && oembedRequest.format !== "xml")
    return refuse(501, "format must be json or xml");
  const site = await readSite();
  const id = readPaperAddress(oembedRequest.url, site.url);
  const paper = id === null ? null : await findPaper(id);
  if (!paper) return refuse(404, "url must be the address of a paper's page on this site");
  const answer = oembed(paper, site, oembedRequest);
  // Allows requests from editors that run in a browser.
  const headers = { "Access-Control-Allow-Origin": "*", "Cache-Control": "public, max-age=3600" };
  if (oembedRequest.format === "json") return Response.json(answer, { headers });
  return new Response(oembedXml(answer), { headers: { ...headers, "Content-Type": "text/xml; charset=utf-8" } });
}

function refuse(status: number, problem: string): Response {
  return new Response(`${problem}\n`, { status, headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
