import { decodeEntities } from "../text/entities";
import { withoutComments } from "../text/latex/comments";
import { withoutCertainTags } from "../text/markup/certainText";
import { repaired } from "./upstreamRepairs";

/**
 * Returns a title or abstract as its author wrote it: without markup, character references and other damage from the
 * programs it passed through, and without LaTeX comments.
 */
export function preparedText(source: string): string {
  return withoutComments(repaired(decodeEntities(withoutCertainTags(source))));
}
