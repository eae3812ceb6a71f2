import { z } from "zod";
import { parseDay } from "../periods/day";
import { parseArxivId, parseDoi } from "./identity";

const webUrl = z.url({ protocol: /^https?$/, error: "is not an http(s) URL" }).max(2000);
const name = z.string({ error: "is not text" }).trim().min(1, "is empty").max(500, "is longer than 500 characters");
const names = z
  .array(z.string({ error: "is not text" }).trim().max(500, "is longer than 500 characters"), {
    error: "is not a list of text",
  })
  .max(10_000, "has more than 10,000 entries")
  .transform((list) => list.filter((entry) => entry !== ""));
const wholeNumber = (min: number, max: number) =>
  z.number({ error: "is not a whole number" }).refine((n) => Number.isInteger(n) && n >= min && n <= max, {
    error: `is not a whole number from ${min} to ${max}`,
  });
const count = wholeNumber(0, 1_000_000_000);
const day = z
  .string({ error: "is not a day such as 2025-03-12" })
  .refine((text) => parseDay(text) !== null, { error: "is not a day such as 2025-03-12" });
const instant = z
  .union([z.iso.datetime({ offset: true }), z.iso.date()], { error: "is not a date such as 2025-03-12T09:30:00Z" })
  .transform((text) => new Date(text));

const prose = (max: number) =>
  z
    .string({ error: "is missing" })
    .max(max, `is longer than ${max} characters`)
    .refine((text) => text.trim() !== "", { error: "is empty" });

/** Links that a source gives beside the abstract. */
export const sourceLinksSchema = z
  .object({ code: webUrl, project: webUrl, pdf: webUrl, doi: webUrl }, { error: "is not an object of links" })
  .partial()
  .transform(dropUndefined);

export type SourceLinks = z.infer<typeof sourceLinksSchema>;

/**
 * A paper as a source tells it: a line of JSON Lines, an entry of the document, a record of an API.
 * What a source does not say is left out, and then what another source said of the same paper stays.
 */
export const paperRecordSchema = z
  .object({
    // Not trimmed: the store keeps them byte for byte.
    title: prose(1000),
    abstract: prose(50_000),
    /** An arXiv id, a DOI (either also as a URL), or any other text that names the paper at its source. */
    id: name.optional(),
    authors: names.optional(),
    published: instant.optional(),
    day: day.optional(),
    rank: wholeNumber(1, 1_000_000).optional(),
    votes: count.optional(),
    categories: names.optional(),
    keywords: names.optional(),
    links: sourceLinksSchema.optional(),
    stars: count.optional(),
    comments: count.optional(),
  })
  .transform(({ id, ...record }) => {
    const doi = record.links?.doi ? parseDoi(record.links.doi) : null;
    return dropUndefined({ ...record, doi: doi ?? undefined, ...readId(id) });
  });

export type PaperRecord = z.infer<typeof paperRecordSchema>;

/** A paper as pages, digests and feeds read it. */
export type Paper = {
  /** The row's key, for joins; never shown. */
  key: number;
  /** What stands in the URL `/papers/{id}`. */
  id: string;
  arxivId: string | null;
  arxivVersion: number | null;
  doi: string | null;
  title: string;
  abstract: string;
  authors: string[];
  categories: string[];
  keywords: string[];
  /** What its text says where no source gave keywords. */
  foundKeywords: string[];
  links: SourceLinks;
  publishedAt: Date | null;
  votes: number;
  stars: number | null;
  comments: number | null;
  firstListedOn: string | null;
};

function readId(id: string | undefined): {
  arxivId?: string;
  arxivVersion?: number;
  doi?: string;
  externalId?: string;
} {
  if (id === undefined) return {};
  const arxiv = parseArxivId(id);
  if (arxiv) return { arxivId: arxiv.id, ...(arxiv.version ? { arxivVersion: arxiv.version } : {}) };
  const doi = parseDoi(id);
  return doi ? { doi } : { externalId: id };
}

/** With exactOptionalPropertyTypes, a key that is there must have a value. */
function dropUndefined<T extends object>(value: T) {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
