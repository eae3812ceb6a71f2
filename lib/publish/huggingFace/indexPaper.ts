import { requestPaper } from "../../ingest/requests/store";
import { parseArxivId } from "../../papers/identity/arxivId";
import { findPaper } from "../../papers/store";
import { env } from "../../platform/env";
import { countRequest } from "../../platform/http/rateLimiter";
import { type Reply, respond } from "../../platform/http/respond";
import { tokenRefused } from "../../platform/logs/security";
import { withStoreFallback } from "../../platform/storeFallback";
import { faultsOf } from "../api/params";
import { hasToken } from "../api/token";
import { describeFaults, failure, tooManyRequests } from "./handle";
import { indexRequest } from "./schema";

const maxBody = 2000; // bytes: an id in its longest notation

/** `POST /api/papers/index`: requests that the worker fetches a paper from arXiv. Needs one of API_TOKENS. */
export async function indexPaper(request: Request): Promise<Response> {
  const rate = countRequest(request, new Date());
  const reply = rate?.refused
    ? tooManyRequests(rate.reset)
    : await withStoreFallback(
        () => handleRequest(request),
        () => failure(503, "The site cannot save this right now; try again later"),
      );
  return respond(request, { ...reply, headers: { ...reply.headers, ...rate?.headers } });
}

async function handleRequest(request: Request): Promise<Reply> {
  if (!hasToken(request.headers.get("Authorization"), env().apiTokens)) {
    tokenRefused("api");
    return { ...failure(401, "An API token of this site is required"), headers: { "WWW-Authenticate": "Bearer" } };
  }
  const body = indexRequest.safeParse(await readJson(request));
  if (!body.success) return failure(400, describeFaults(faultsOf(body.error)));
  const id = parseArxivId(body.data.arxivId)?.id;
  if (!id) return failure(400, "arxivId is not an arXiv ID such as 2407.20183");
  const existing = await findPaper(id);
  if (existing) return { body: { id: existing.id, status: "indexed" }, headers: { "Cache-Control": "no-store" } };
  await requestPaper(id, new Date());
  return { status: 202, body: { id, status: "queued" } };
}

async function readJson(request: Request): Promise<unknown> {
  if (Number(request.headers.get("Content-Length") ?? 0) > maxBody) return null;
  try {
    return JSON.parse(await request.text());
  } catch {
    return null;
  }
}
