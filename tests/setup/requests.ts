import * as anything from "@/app/api/[...path]/route";
import * as dailyPapers from "@/app/api/daily_papers/route";
import * as paperInfo from "@/app/api/papers/[...id]/route";
import * as paperIndex from "@/app/api/papers/index/route";
import * as paperSearch from "@/app/api/papers/search/route";
import * as ours from "@/app/api/v1/[...path]/route";
import * as openapi from "@/app/api/v1/openapi.json/route";
import * as guide from "@/app/llms.txt/route";
import * as markdown from "@/app/markdown/route";
import * as mcp from "@/app/mcp/route";
import { requestedPathHeader } from "@/lib/platform/http/askedPath";
import { wantedMarkdown } from "@/lib/publish/markdown/negotiate";
import { requestedPageHeader } from "@/lib/publish/markdown/wantedPage";

type Route = Partial<Record<string, (request: Request) => Response | Promise<Response>>>;

/** Next picks the most specific route; here the first match wins. */
const routes: [RegExp, Route][] = [
  [/^\/api\/daily_papers$/, dailyPapers],
  [/^\/api\/papers\/search$/, paperSearch],
  [/^\/api\/papers\/index$/, paperIndex],
  [/^\/api\/papers\/./, paperInfo],
  [/^\/api\/v1\/openapi\.json$/, openapi],
  [/^\/api\/v1\/./, ours],
  [/^\/api\/./, anything],
  [/^\/llms\.txt$/, guide],
  [/^\/mcp$/, mcp],
];

const site = "http://localhost:3000";

/** Answers a request with the route that Next would choose; the browser tests send the same over HTTP. */
export async function sendRequest(path: string, init: RequestInit = {}): Promise<Response> {
  const request = new Request(`${site}${path}`, init);
  const { pathname } = new URL(request.url);
  const page = wantedMarkdown(pathname, request.headers.get("Accept"));
  if (page !== null) {
    request.headers.set(requestedPageHeader, encodeURIComponent(page));
    request.headers.set(requestedPathHeader, pathname);
    return markdown.GET(request);
  }
  const [, route] = routes.find(([pattern]) => pattern.test(pathname)) ?? [];
  const answer = route?.[request.method];
  return answer ? answer(request) : new Response(null, { status: route ? 405 : 404 });
}
