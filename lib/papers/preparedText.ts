import { decodeEntities } from "../text/entities";
import { withoutComments } from "../text/latex/comments";
import { stripCertainTags } from "../text/markup/certainText";
import { repairUpstreamLosses } from "./upstreamRepairs";

/**
 * Returns a title or abstract as its author wrote it: without markup, character references and other damage from the
 * programs it passed through, and without LaTeX comments.
 */
export function cleanSource(source: string): string {
  return withoutComments(repairUpstreamLosses(decodeEntities(stripCertainTags(source))));
}
