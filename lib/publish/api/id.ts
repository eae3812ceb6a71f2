import { elsewhere, readIdentifier } from "../../papers/identity/identifier";
import { text } from "./params";

export const idParam = text(500).describe(
  "An arXiv ID or a DOI in any notation, such as `2407.20183`, or the ID in the address of a paper.",
);

/** Why there is no answer, and where the paper may be found. */
export function noSuchPaper(id: string): string {
  const named = readIdentifier(id);
  return named
    ? `No paper on this site has this ID; look for it at ${elsewhere(named).url}`
    : "No paper on this site has this ID.";
}
