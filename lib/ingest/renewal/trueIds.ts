import { readIdentifier } from "../../papers/identity/identifier";

type Ids = { arxivId: string | null; doi: string | null; externalId: string | null };

/**
 * Reads the ids of a stored paper that an earlier version did not recognize.
 * @returns an id that the paper lacks, or null if it lacks none
 */
export function trueIds({ arxivId, doi, externalId }: Ids): { arxivId?: string; doi?: string } | null {
  for (const text of [externalId, doi]) {
    const id = text === null ? null : readIdentifier(text);
    if (id && "arxivId" in id && arxivId === null) return id;
    if (id && "doi" in id && (doi === null || (text === doi && id.doi !== doi))) return id;
  }
  return null;
}
