import { respond } from "@/lib/platform/http/respond";
import { readSite } from "@/lib/platform/site/store";
import { endpoints } from "@/lib/publish/api/endpoints/all";
import { openApi } from "@/lib/publish/api/openapi";

export async function GET(request: Request): Promise<Response> {
  return respond(request, { body: openApi(endpoints, await readSite()) });
}

export { readOnly as OPTIONS } from "../../nothing";
