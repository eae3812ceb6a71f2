import { externalPage, readIdentifier } from "../../papers/identity/identifier";
import { text } from "./params";

export const idParam = text(500).describe(
  "An arXiv ID or a DOI in any notation, such as `2407.20183`, or the ID in the address of a paper.",
);

/** Returns why there is no result, and where the paper may be found. */
export function noSuchPaper(id: string): string {
  const identifier = readIdentifier(id);
  return identifier
    ? `No paper on this site has this ID; look for it at ${externalPage(identifier).url}`
    : "No paper on this site has this ID.";
}
