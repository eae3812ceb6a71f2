import { z } from "zod";

/*
 * What our API answers with. Names and meanings stay as they are: what is added later is added beside them.
 */

/** The schemas that have a name of their own in the description. */
export const namedSchemas = z.registry<{ id: string }>();

function named<Schema extends z.ZodType>(id: string, schema: Schema): Schema {
  namedSchemas.add(schema, { id });
  return schema;
}

const count = z.int().min(0);
const day = z.string().meta({ format: "date" });
const instant = z.string().meta({ format: "date-time" });
const cursor = z.string().nullable().describe("The value of `after` for the next page; null on the last one.");

const topicRef = z.object({
  id: z.string().describe("What its address and its parameter hold: `cs.CL`, `mixture-of-experts`."),
  name: z.string(),
  kind: z.enum(["category", "keyword"]),
});

const paper = {
  id: z.string().describe("What stands in its address: an arXiv id, or words of its title."),
  url: z.string().describe("Its page on this site."),
  title: z.string().describe("As its source gave it, LaTeX included."),
  abstract: z.string().describe("As its source gave it, LaTeX included."),
  authors: z.array(z.string()),
  topics: z.array(topicRef).describe("Its categories first, then its keywords."),
  keywordsFound: z.boolean().describe("Whether its keywords are those of its text, because no source gave any."),
  links: z.array(
    z.object({
      kind: z.enum(["arxiv", "doi", "pdf", "code", "project", "model", "dataset", "other"]),
      url: z.string(),
    }),
  ),
  arxivId: z.string().nullable(),
  arxivVersion: z.int().nullable(),
  doi: z.string().nullable(),
  publishedAt: instant.nullable(),
  listedOn: day.nullable().describe("The first day that listed it; null while it is in no feed."),
  votes: count,
  stars: count.nullable().describe("Of its code, where a source told."),
  comments: count.nullable(),
};

export const paperSchema = named("Paper", z.object(paper));

export const placedPaperSchema = named(
  "PlacedPaper",
  z.object({ ...paper, day: day.describe("The day of the list that the paper stands on.") }),
);

export const similarPaperSchema = named(
  "SimilarPaper",
  z.object({ ...paper, nearlyTheSame: z.boolean().describe("Whether the two abstracts are nearly the same text.") }),
);

export const paperDetailSchema = named(
  "PaperDetail",
  z.object({ ...paper, days: z.array(day).describe("All days that listed it, the earliest first.") }),
);

export const periodSchema = named(
  "Period",
  z.object({
    kind: z.enum(["day", "week", "month"]),
    id: z.string().describe("`2025-03-12`, `2025-W11`, `2025-03`."),
    from: day,
    to: day,
    url: z.string(),
  }),
);

export const periodBody = named(
  "PeriodPapers",
  z.object({
    period: periodSchema,
    previous: periodSchema.nullable().describe("The nearest before it, of its kind, that has papers."),
    next: periodSchema.nullable().describe("The nearest after it, of its kind, that has papers."),
    total: count,
    papers: z.array(placedPaperSchema),
    after: cursor,
  }),
);

export const daysBody = named("Days", z.object({ days: z.array(z.object({ day, papers: count })) }));

export const papersBody = named("Papers", z.object({ papers: z.array(placedPaperSchema), after: cursor }));

export const similarBody = named("SimilarPapers", z.object({ papers: z.array(similarPaperSchema) }));

export const facetsSchema = named(
  "Facets",
  z.object({
    months: z.array(z.object({ month: z.string(), papers: count })),
    topics: z.array(z.object({ topic: z.string(), papers: count })),
    withCode: count,
  }),
);

export const searchBody = named(
  "SearchResult",
  z.object({
    mode: z
      .enum(["all", "some", "close", "id"])
      .describe("Whether papers have all words, some of them, or close ones; or the query was an id."),
    corrected: z.array(z.object({ typed: z.string(), meant: z.string() })),
    total: count,
    estimated: z.boolean().describe("Whether `total` is an estimate."),
    partial: z.boolean().describe("Whether the time was up before all papers were looked at."),
    papers: z.array(paperSchema),
    facets: facetsSchema.nullable().describe("How the found papers are spread, if that was asked for."),
    after: cursor,
  }),
);

export const suggestBody = named(
  "Suggestions",
  z.object({
    suggestions: z.array(
      z.object({
        kind: z.enum(["paper", "author", "topic", "query"]),
        text: z.string(),
        href: z.string().describe("Where it leads, from the site's address on."),
      }),
    ),
  }),
);

const topic = { ...topicRef.shape, papers: count.describe("How many listed papers have it."), url: z.string() };

export const topicSchema = named("Topic", z.object(topic));

export const topicsBody = named("Topics", z.object({ topics: z.array(topicSchema) }));

export const topicBody = named("TopicDetail", z.object({ ...topic, related: z.array(topicSchema) }));

export const siteBody = named(
  "Site",
  z.object({
    name: z.string(),
    tagline: z.string(),
    byline: z.string(),
    url: z.string(),
    timeZone: z.string().describe("In which days begin and end."),
    latestDay: day.nullable().describe("The latest day that has papers."),
  }),
);

export const problemSchema = named(
  "Problem",
  z.object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    faults: z.array(z.object({ parameter: z.string(), reason: z.string() })).optional(),
  }),
);
export type Problem = z.infer<typeof problemSchema>;
