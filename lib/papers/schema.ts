import { z } from "zod";
import { hasYearLast, parseTimestampOrDay, readDay } from "../calendar/writtenDay";
import { decodeEntities } from "../text/entities";
import { storableText } from "../text/storableText";
import { visibleText } from "../text/visibleText";
import { wholeNumber } from "../text/wholeNumber";
import type { Name } from "./authors/name";
import { parseArxivId } from "./identity/arxivId";
import { parseDoi } from "./identity/doi";
import { limits } from "./limits";
import { authorsIn } from "./paperAuthors";

/** Bounded before it is parsed (limits.ts): `abort` and `pipe` stop the processing of anything too long. */

const textUpTo = (max: number, error: string) =>
  z
    .string({ error })
    .max(max, { error: `is longer than ${max} characters`, abort: true })
    .overwrite(storableText);

const webUrl = textUpTo(limits.url, "is not an http(s) URL").pipe(
  z.url({ protocol: /^https?$/, error: "is not an http(s) URL" }),
);
const shortText = textUpTo(limits.name, "is not text").trim();
const name = shortText.min(1, "is empty");
/** Entries beyond the maximum are left out unread: a paper with a thousand keywords keeps a hundred. */
const names = (max: number) =>
  z
    .array(z.unknown(), { error: "is not a list of text" })
    .transform((list) => list.slice(0, max))
    .pipe(z.array(shortText))
    .transform((list) =>
      list.map((entry) => visibleText(decodeEntities(entry)).trim()).filter((entry) => entry !== ""),
    );
/** One text may name all authors. A text too long for a name is a list, or a collaboration's name, and is cut. */
const authors = z
  .preprocess(
    (given) => (typeof given === "string" ? authorsIn(given) : given),
    z
      .array(z.unknown(), { error: "is not a list of text" })
      .transform((list) => list.slice(0, limits.authors))
      .pipe(z.array(z.string({ error: "is not text" }))),
  )
  .transform((list) =>
    list
      .flatMap((text) => (text.length > limits.name ? authorsIn(text) : text))
      .map((text) => visibleText(decodeEntities(text)).trim())
      .filter((text) => text !== "")
      .slice(0, limits.authors),
  );
const count = wholeNumber(0, 1_000_000_000);
const noDay = "is not a day such as 2025-03-12";
const day = textUpTo(limits.name, noDay)
  .refine((text) => readDay(text) !== null, {
    error: ({ input }) => (hasYearLast(String(input)) ? "is ambiguous: write the date as 2025-03-12" : noDay),
    abort: true,
  })
  .overwrite((text) => readDay(text) ?? text);
const noInstant = "is not a date such as 2025-03-12T09:30:00Z";
const instant = textUpTo(limits.name, noInstant).transform((text, context) => {
  const read = parseTimestampOrDay(text);
  if (read !== null) return read;
  context.addIssue({ code: "custom", message: noInstant });
  return z.NEVER;
});

const prose = (max: number) =>
  textUpTo(max, "is missing")
    .transform(visibleText)
    .refine((text) => text.trim() !== "", { error: "is empty" });

/** A paper is listed as new, under an additional category, or for a new version. */
export const announcements = ["new", "cross", "replace"] as const;
export type Announcement = (typeof announcements)[number];

export const sourceLinksSchema = z
  .object({ code: webUrl, project: webUrl, pdf: webUrl, doi: webUrl }, { error: "is not an object of links" })
  .partial()
  .transform(dropUndefined);

export type SourceLinks = z.infer<typeof sourceLinksSchema>;

/** From any source. Fields that a source does not give are left out, so that values from other sources are kept. */
export const paperRecordSchema = z
  .object({
    // Not trimmed: except for characters that affect the line around them, the store keeps the text byte for byte.
    title: prose(limits.title),
    abstract: prose(limits.abstract),
    /** An arXiv id or a DOI in any form, or any other text that identifies the paper at its source. */
    id: name.optional(),
    authors: authors.optional(),
    published: instant.optional(),
    day: day.optional(),
    rank: wholeNumber(1, 1_000_000).optional(),
    votes: count.optional(),
    categories: names(limits.categories).optional(),
    keywords: names(limits.keywords).optional(),
    links: sourceLinksSchema.optional(),
    image: webUrl.optional(), // Where an image of it is
    stars: count.optional(),
    comments: count.optional(),
    announced: z.enum(announcements).optional(), // The kind of arXiv's announcement on that day
    journal: prose(limits.journal).transform(decodeEntities).optional(), // Where it was published
    /** When its authors withdrew it, and their reason; null if it is known not to be withdrawn. */
    withdrawn: z
      .object({ at: z.date(), why: textUpTo(limits.comment, "is not text").transform(visibleText) })
      .nullable()
      .optional(),
  })
  .transform(({ id, ...record }) => dropUndefined({ ...record, ...readLink(record.links?.doi), ...readId(id) }));

export type PaperRecord = z.infer<typeof paperRecordSchema>;

const maxReasons = 5; // The author of a record needs only the first few reasons, and a list may have thousands

export function refusalReason({ issues }: z.ZodError): string {
  const reasons = issues.slice(0, maxReasons).map(({ path, message }) => `${path.join(".")} ${message}`);
  return [...reasons, ...(issues.length > maxReasons ? ["and more"] : [])].join("; ");
}

export type Paper = {
  key: number; // The row's key, for joins; never shown
  id: string; // The id in the URL `/papers/{id}`
  arxivId: string | null;
  arxivVersion: number | null;
  doi: string | null;
  title: string;
  abstract: string;
  authors: string[]; // Display names
  names: Name[]; // The same names, parsed for bibliographies
  categories: string[];
  keywords: string[];
  foundKeywords: string[]; // Keywords found in its text if no source gave any
  links: SourceLinks;
  publishedAt: Date | null;
  votes: number;
  stars: number | null;
  comments: number | null;
  firstListedOn: string | null;
  withdrawnAt: Date | null; // When its authors withdrew it, and their reason
  withdrawal: string | null;
  journalRef: string | null;
  picture: Picture | null;
};

/** The small copy of a paper's image, whose hash is its name on the site. Its size is in pixels. */
export type Picture = { hash: string; width: number; height: number };

type Ids = { arxivId?: string; arxivVersion?: number; doi?: string; externalId?: string };

/** A link to a DOI identifies a paper as an id does; arXiv's own DOIs are its ids in another form. */
function readLink(url: string | undefined): Ids {
  const { arxivId, doi } = readId(url);
  return dropUndefined({ arxivId, doi });
}

function readId(id: string | undefined): Ids {
  if (id === undefined) return {};
  const arxiv = parseArxivId(id);
  if (arxiv) return { arxivId: arxiv.id, ...(arxiv.version ? { arxivVersion: arxiv.version } : {}) };
  const doi = parseDoi(id);
  return doi ? { doi } : { externalId: id };
}

/** With exactOptionalPropertyTypes, an optional key must be absent instead of undefined. */
function dropUndefined<T extends object>(value: T) {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
