import { readIdentifier } from "../../papers/identity/identifier";

type Ids = { arxivId: string | null; doi: string | null; externalId: string | null };

/** Returns an id that the paper lacks and an earlier version did not recognize, or null. */
export function trueIds({ arxivId, doi, externalId }: Ids): { arxivId?: string; doi?: string } | null {
  for (const text of [externalId, doi]) {
    const id = text === null ? null : readIdentifier(text);
    if (id && "arxivId" in id && arxivId === null) return id;
    if (id && "doi" in id && (doi === null || (text === doi && id.doi !== doi))) return id;
  }
  return null;
}
