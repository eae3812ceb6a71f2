import { readIdentifier } from "../../papers/identity/identifier";

type Ids = { arxivId: string | null; doi: string | null; externalId: string | null };

/**
 * The ids of a stored paper that it does not have yet, since an earlier version did not read them as such.
 * @returns null where it has those that there are
 */
export function trueIds({ arxivId, doi, externalId }: Ids): { arxivId?: string; doi?: string } | null {
  for (const text of [externalId, doi]) {
    const id = text === null ? null : readIdentifier(text);
    if (id && "arxivId" in id && arxivId === null) return id;
    if (id && "doi" in id && (doi === null || (text === doi && id.doi !== doi))) return id;
  }
  return null;
}
