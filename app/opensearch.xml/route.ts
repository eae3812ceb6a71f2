import { respond } from "@/lib/platform/http/respond";
import { readSite } from "@/lib/platform/site/store";
import { openSearch } from "@/lib/publish/openSearch";

export async function GET(request: Request): Promise<Response> {
  const type = "application/opensearchdescription+xml";
  return respond(request, { type, body: openSearch(await readSite()) });
}
