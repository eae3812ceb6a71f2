import { preflight, respond } from "@/lib/platform/http/respond";
import { failure } from "@/lib/publish/huggingFace/handle";

export function notFoundResponse(request: Request): Response {
  return respond(request, failure(404, "There is no API endpoint at this address"));
}

export function readOnly(): Response {
  return preflight("GET, HEAD");
}
