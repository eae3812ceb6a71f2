import { withoutComments } from "../text/latex/comments";
import { repaired } from "./upstreamRepairs";

/** What sources that went through a web page leave behind. */
const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

/** A title or abstract as its source would have it had it come straight: entities read, lost commands, no comments. */
export function preparedText(source: string): string {
  const text = source.includes("&")
    ? source.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? "")
    : source;
  return withoutComments(repaired(text));
}
