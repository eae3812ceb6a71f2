import { respond } from "@/lib/api/respond";
import { guide } from "@/lib/markdown/guide";
import { readSite } from "@/lib/site/store";

export async function GET(request: Request): Promise<Response> {
  return respond(request, { type: "text/plain", body: guide(await readSite()) });
}
