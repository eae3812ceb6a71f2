import { decodeEntities } from "../text/entities";
import { withoutComments } from "../text/latex/comments";
import { withoutCertainTags } from "../text/markup/certainText";
import { repaired } from "./upstreamRepairs";

/**
 * A title or abstract as its author wrote it: without the markup, the references and the losses of programs that it
 * came through, and without LaTeX's comments.
 */
export function preparedText(source: string): string {
  return withoutComments(repaired(decodeEntities(withoutCertainTags(source))));
}
