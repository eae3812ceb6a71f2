import { decodePath } from "../../papers/paths";
import { env } from "../../platform/env";
import { countRequest } from "../../platform/http/rateLimiter";
import { type Reply, respond } from "../../platform/http/respond";
import { type Endpoint, matchPath, type Refusal } from "./endpoint";
import { endpoints } from "./endpoints/all";
import { faultsOf, firstValues } from "./params";
import { invalidParameters, problem } from "./problem";

export const apiFolder = "/api/v1";

export async function answerApi(request: Request): Promise<Response> {
  const rate = countRequest(request, new Date());
  const reply = rate?.refused
    ? problem(429, `There have been too many requests from your network. Please try again in ${rate.reset} seconds.`)
    : await replyTo(new URL(request.url));
  return respond(request, { ...reply, headers: { ...reply.headers, ...rate?.headers } });
}

async function replyTo(url: URL): Promise<Reply> {
  for (const endpoint of endpoints) {
    const values = matchPath(endpoint.path, url.pathname.slice(apiFolder.length));
    if (values) return ask(endpoint, values, url);
  }
  return problem(404, `There is no API endpoint at this address; ${env().publicUrl}/api lists all endpoints.`);
}

async function ask(endpoint: Endpoint, values: Record<string, string>, url: URL): Promise<Reply> {
  const pathValues = Object.entries(values).map(([name, value]) => [name, decodePath(value)] as const);
  if (pathValues.some(([, value]) => value === null))
    return problem(404, "The address is not correctly percent-encoded.");
  const params = endpoint.params.safeParse({ ...firstValues(url.searchParams), ...Object.fromEntries(pathValues) });
  if (!params.success) return invalidParameters(faultsOf(params.error));
  const answer = await endpoint.answer(params.data);
  if (isRefusal(answer)) return problem(answer.refusal.status, answer.refusal.detail);
  return { body: answer, headers: linkToNext(answer, url) };
}

function isRefusal(answer: unknown): answer is { refusal: Refusal } {
  return typeof answer === "object" && answer !== null && "refusal" in answer;
}

function linkToNext(answer: unknown, url: URL): Record<string, string> {
  const after = typeof answer === "object" && answer !== null && "after" in answer ? answer.after : null;
  if (typeof after !== "string") return {};
  const next = new URL(`${env().publicUrl}${url.pathname}${url.search}`);
  next.searchParams.set("after", after);
  return { Link: `<${next.href}>; rel="next"` };
}
