import { endpoints } from "@/lib/api/endpoints/all";
import { openApi } from "@/lib/api/openapi";
import { respond } from "@/lib/api/respond";
import { readSite } from "@/lib/site/store";

export async function GET(request: Request): Promise<Response> {
  return respond(request, { body: openApi(endpoints, await readSite()) });
}

export { readOnly as OPTIONS } from "../../nothing";
