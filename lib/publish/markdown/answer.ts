import { externalPage, readIdentifier } from "../../papers/identity/identifier";
import { decodePath } from "../../papers/paths";
import { env } from "../../platform/env";
import { requestedPathHeader } from "../../platform/http/askedPath";
import { countRequest } from "../../platform/http/rateLimiter";
import { type Reply, respond } from "../../platform/http/respond";
import { firstValues } from "../api/params";
import { readMarkdown } from "./pages";
import { requestedPageHeader } from "./wantedPage";

const type = "text/markdown";

export async function answerMarkdown(request: Request): Promise<Response> {
  const rate = countRequest(request, new Date());
  const reply = rate?.refused
    ? {
        status: 429,
        type,
        body: `There have been too many requests from your network. Please try again in ${rate.reset} seconds.\n`,
      }
    : await read(decodePath(request.headers.get(requestedPageHeader) ?? "") ?? "", new URL(request.url));
  return respond(request, { ...reply, headers: { ...caching(request), ...reply.headers, ...rate?.headers } });
}

/** Some shared caches ignore Vary: Markdown at the page's own address is for the client's cache only. */
function caching({ headers }: Request): Record<string, string> {
  return headers.get(requestedPathHeader)?.endsWith(".md")
    ? {}
    : { Vary: "Accept", "Cache-Control": "private, max-age=60" };
}

async function read(page: string, { searchParams }: URL): Promise<Reply> {
  const body = await readMarkdown(page, firstValues(searchParams), new Date());
  if (body === null) return { status: 404, type, body: noSuchPage(page) };
  const query = searchParams.size > 0 ? `?${searchParams}` : "";
  return { type, body, headers: { Link: `<${env().publicUrl}${encodeURI(page)}${query}>; rel="canonical"` } };
}

function noSuchPage(page: string): string {
  const paper = page.startsWith("/papers/") ? readIdentifier(page.slice("/papers/".length)) : null;
  const message = paper
    ? `# This paper is not on this site\n\nNo paper with this ID has been listed here yet. Look for it at <${externalPage(paper).url}>`
    : "# There is no page at this address";
  return `${message}\n\nSee ${env().publicUrl}/llms.txt\n`;
}
