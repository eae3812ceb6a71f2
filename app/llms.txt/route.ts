import { respond } from "@/lib/platform/http/respond";
import { readSite } from "@/lib/platform/site/store";
import { guide } from "@/lib/publish/markdown/guide";

export async function GET(request: Request): Promise<Response> {
  return respond(request, { type: "text/plain", body: guide(await readSite()) });
}
