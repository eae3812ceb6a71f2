import { decodeEntities } from "../text/entities";
import { withoutComments } from "../text/latex/comments";
import { stripCertainTags } from "../text/markup/certainText";
import { repairUpstreamLosses } from "./upstreamRepairs";

/** Without markup, character references and other damage from programs, and without LaTeX comments. */
export function cleanSource(source: string): string {
  return withoutComments(repairUpstreamLosses(decodeEntities(stripCertainTags(source))));
}
