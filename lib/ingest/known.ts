import type { Paper, PaperRecord } from "../papers/schema";
import type { PlacedPaper } from "./placements";

/** A paper as a batch sees it: the stored fields, and what the batch changes in them. */
export type Known = Omit<Paper, "key" | "id" | "names" | "foundKeywords" | "picture"> &
  PlacedPaper & {
    key: number | null; // The row's key; null for a paper that this batch creates
    publicId: string;
    image: string | null; // Where an image of it is: an http(s) URL, or the file: URL of an imported one
    externalId: string | null;
    titleKey: string;
    score: number | null;
  };

export type Ids = Pick<Known, "arxivId" | "doi" | "externalId">;

export function readIds(record: PaperRecord): Ids {
  return {
    arxivId: record.arxivId ?? null,
    doi: record.doi ?? null,
    externalId: record.externalId ?? null,
  };
}

export function hasId(ids: Ids): boolean {
  return ids.arxivId !== null || ids.doi !== null || ids.externalId !== null;
}

export function idsOf({ arxivId, doi, externalId }: Ids): string[] {
  const ids = [];
  if (arxivId) ids.push(`arxiv:${arxivId}`);
  if (doi) ids.push(`doi:${doi}`);
  if (externalId) ids.push(`other:${externalId}`);
  return ids;
}
