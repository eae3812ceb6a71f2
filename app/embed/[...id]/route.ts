import { decodePath } from "@/lib/papers/paths";
import { findPaper } from "@/lib/papers/store";
import { readSite } from "@/lib/platform/site/store";
import { cardPolicy, embedCard } from "@/lib/publish/embeds/card";
import { embedPath } from "@/lib/publish/embeds/paths";

/** Shows a paper's card for frames on other sites. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string[] }> }): Promise<Response> {
  const requestedId = decodePath((await params).id.join("/"));
  const paper = requestedId === null ? null : await findPaper(requestedId);
  if (!paper) return new Response("There is no paper with this ID.\n", { status: 404 });
  if (paper.id !== requestedId) return new Response(null, { status: 308, headers: { Location: embedPath(paper.id) } });
  const headers = {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "public, max-age=3600",
    "Content-Security-Policy": cardPolicy,
  };
  return new Response(embedCard(paper, await readSite()), { headers });
}
