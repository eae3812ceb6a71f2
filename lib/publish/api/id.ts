import { elsewhere, readIdentifier } from "../../papers/identity/identifier";
import { text } from "./params";

export const idParam = text(500).describe(
  "An arXiv id or a DOI in any spelling, such as `2407.20183`, or what stands in a paper's address.",
);

/** Why there is no answer, and where the paper may be found. */
export function noSuchPaper(id: string): string {
  const named = readIdentifier(id);
  return named ? `No paper here has this id; look for it at ${elsewhere(named).url}` : "No paper here has this id.";
}
