import { z } from "zod";
import { decodePath } from "../../papers/paths";
import { findPaper } from "../../papers/store";
import { readSite } from "../../platform/site/store";
import { answerHub, failure } from "./handle";
import { hubDetail } from "./paper";

const folder = "/api/papers/";

/** `GET /api/papers/{id}`: one paper, by any present or former id. */
export function paperInfo(request: Request): Promise<Response> {
  return answerHub(request, z.object({}), async () => {
    const id = decodePath(new URL(request.url).pathname.slice(folder.length));
    const [site, paper] = await Promise.all([readSite(), id === null ? null : findPaper(id)]);
    if (!paper) return failure(404, "Paper not found");
    return { body: hubDetail({ paper, day: paper.firstListedOn }, site) };
  });
}
