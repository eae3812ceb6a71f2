import { readSite } from "../../platform/site/store";
import { searchPapers } from "../../search/store";
import { answerHub } from "./handle";
import { hubListing } from "./paper";
import { searchRequest } from "./schema";

/** `GET /api/papers/search`: the results of a query, best first. */
export function paperSearch(request: Request): Promise<Response> {
  return answerHub(request, searchRequest, async ({ q, limit }) => {
    const [site, { papers }] = await Promise.all([readSite(), searchPapers(q, { pageSize: limit })]);
    return { body: papers.map((paper) => hubListing({ paper, day: paper.firstListedOn }, site)) };
  });
}
