import type { Day } from "../../calendar/day";
import { doiUrl, firstDoi } from "../../papers/identity/doi";
import { limits } from "../../papers/limits";
import { classifyUrl } from "../../papers/links";
import type { Announcement } from "../../papers/schema";
import { urlsIn } from "../../papers/segments";
import type { IncomingRecord } from "../planBatch";
import { type BadRecord, readPaperRecord } from "./page";

/** A paper as arXiv describes it, in any of its three interfaces. */
export type ArxivEntry = {
  id: string; // Without version
  version: number | null;
  title: string;
  abstract: string;
  authors: string[];
  categories: string[]; // The primary category first
  submitted: Date | null; // When the first version was submitted; the announcement feed does not say
  comments: string | null;
  doi: string | null;
  journal: string | null;
  /** Null if the paper is known not to be withdrawn, undefined if the source cannot tell. */
  withdrawn: { at: Date; why: string } | null | undefined;
};

/** Where an entry is listed; without it, the entry only updates a known paper. */
export type Place = { day: Day; announced: Announcement };

export function toRecord(entry: ArxivEntry, place: Place | null): { arrival: IncomingRecord } | { bad: BadRecord } {
  const described = describeEntry(entry);
  const read = readPaperRecord(described.id, { ...described, ...place });
  if ("bad" in read) return read;
  return { arrival: { ...read.record, unordered: true, ...(place ? {} : { onlyUpdate: true }) } };
}

export function describeEntry(entry: ArxivEntry) {
  return {
    id: `${entry.id}${entry.version ? `v${entry.version}` : ""}`,
    title: entry.title,
    abstract: entry.abstract,
    authors: entry.authors,
    categories: entry.categories,
    published: entry.submitted?.toISOString(),
    links: linksOf(entry),
    journal: entry.journal?.slice(0, limits.journal),
    withdrawn: entry.withdrawn && { ...entry.withdrawn, why: entry.withdrawn.why.slice(0, limits.comment) },
  };
}

/** Authors often give their code's address only in the comments. */
function linksOf({ comments, doi }: ArxivEntry) {
  const urls = urlsIn((comments ?? "").slice(0, limits.comment));
  const code = urls.find((url) => classifyUrl(url) === "code");
  const project = urls.find((url) => classifyUrl(url) === "project");
  const named = firstDoi(doi ?? ""); // May hold several, for an article and its erratum
  return {
    ...(code ? { code } : {}),
    ...(project ? { project } : {}),
    ...(named ? { doi: doiUrl(named) } : {}),
  };
}

/** By the comment, for lack of a better sign: "This paper has been withdrawn by the author due to …". */
export function saysWithdrawn(comments: string | null): boolean {
  return /^withdrawn\b|\b(been|is|was) (\w+ )?withdrawn\b/i.test(
    (comments ?? "").slice(0, limits.comment).replace(/\s+/g, " "),
  );
}

/** Returns whether a category is among `asked`, or belongs to an archive that is ("cs" has cs.CL). */
export function isInCategories(category: string | undefined, requested: string[]): boolean {
  return requested.some((each) => category === each || category?.startsWith(`${each}.`));
}
