import { doiUrl, parseDoi } from "../../papers/identity/doi";
import { isObject } from "../../platform/json/isObject";

type Line = Record<string, unknown>;

/** `externalIds` of api.semanticscholar.org/api-docs. The line's own id takes precedence. */
export function fromSemanticScholar(line: Line): Line {
  const { externalIds } = line;
  if (!isObject(externalIds)) return line;
  const doi = typeof externalIds.DOI === "string" ? parseDoi(externalIds.DOI) : null;
  const links = isObject(line.links) ? line.links : {};
  return {
    ...line,
    id: line.id ?? externalIds.ArXiv ?? externalIds.DOI,
    links: doi === null ? line.links : { doi: doiUrl(doi), ...links },
  };
}
