import { requestPaper } from "../../ingest/requests/store";
import { parseArxivId } from "../../papers/identity/arxivId";
import { findPaper } from "../../papers/store";
import { env } from "../../platform/env";
import { countFor } from "../../platform/http/rateLimiter";
import { type Reply, respond } from "../../platform/http/respond";
import { tokenRefused } from "../../platform/logs/security";
import { whenStored } from "../../platform/whenStored";
import { faultsOf } from "../api/params";
import { showsToken } from "../api/token";
import { failure, sayFaults, tooMany } from "./handle";
import { indexRequest } from "./schema";

/** In bytes: an id with all that may stand around it. */
const longestBody = 2000;

/** `POST /api/papers/index`: has the worker fetch a paper from arXiv. Needs one of API_TOKENS. */
export async function indexPaper(request: Request): Promise<Response> {
  const rate = countFor(request, new Date());
  const reply = rate?.refused
    ? tooMany(rate.reset)
    : await whenStored(
        () => take(request),
        () => failure(503, "The site cannot save this right now; try again later"),
      );
  return respond(request, { ...reply, headers: { ...reply.headers, ...rate?.headers } });
}

async function take(request: Request): Promise<Reply> {
  if (!showsToken(request.headers.get("Authorization"), env().apiTokens)) {
    tokenRefused("api");
    return { ...failure(401, "An API token of this site is required"), headers: { "WWW-Authenticate": "Bearer" } };
  }
  const asked = indexRequest.safeParse(await readJson(request));
  if (!asked.success) return failure(400, sayFaults(faultsOf(asked.error)));
  const id = parseArxivId(asked.data.arxivId)?.id;
  if (!id) return failure(400, "arxivId is not an arXiv ID such as 2407.20183");
  const known = await findPaper(id);
  if (known) return { body: { id: known.id, status: "indexed" }, headers: { "Cache-Control": "no-store" } };
  await requestPaper(id, new Date());
  return { status: 202, body: { id, status: "queued" } };
}

/** @returns null for what is no JSON, or more of it than any request needs */
async function readJson(request: Request): Promise<unknown> {
  if (Number(request.headers.get("Content-Length") ?? 0) > longestBody) return null;
  try {
    return JSON.parse(await request.text());
  } catch {
    return null;
  }
}
