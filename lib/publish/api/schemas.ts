import { z } from "zod";
import { linkKinds } from "../../papers/links";

// The responses of our API. Names and meanings are stable: changes only add fields.

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
  id: z.string().describe("The ID of the topic in addresses and parameters: `cs.CL`, `mixture-of-experts`."),
  name: z.string(),
  kind: z.enum(["category", "keyword"]),
});

const paper = {
  id: z.string().describe("The ID in its address: an arXiv ID, or words from its title."),
  url: z.string().describe("Its page on this site."),
  title: z.string().describe("As provided by its source, including LaTeX."),
  abstract: z.string().describe("As provided by its source, including LaTeX."),
  authors: z.array(z.string()),
  topics: z.array(topicRef).describe("Its categories first, then its keywords."),
  keywordsFound: z.boolean().describe("Whether the keywords were found in its text because no source provided any."),
  links: z.array(
    z.object({
      kind: z.enum(linkKinds),
      url: z.string(),
    }),
  ),
  arxivId: z.string().nullable(),
  arxivVersion: z.int().nullable(),
  doi: z.string().nullable(),
  publishedAt: instant.nullable(),
  listedOn: day.nullable().describe("The first day on which it was listed; null if it is in no feed."),
  votes: count,
  stars: count.nullable().describe("The stars of its code repository, if a source reports them."),
  comments: count.nullable(),
};

export const paperSchema = named("Paper", z.object(paper));

export const placedPaperSchema = named(
  "PlacedPaper",
  z.object({ ...paper, day: day.describe("The day on which the paper was listed within the period.") }),
);

export const similarPaperSchema = named(
  "SimilarPaper",
  z.object({ ...paper, nearlyTheSame: z.boolean().describe("Whether the two abstracts are nearly identical.") }),
);

export const paperDetailSchema = named(
  "PaperDetail",
  z.object({ ...paper, days: z.array(day).describe("All days on which it was listed, the earliest first.") }),
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
    previous: periodSchema.nullable().describe("The nearest earlier period of the same kind that has papers."),
    next: periodSchema.nullable().describe("The nearest later period of the same kind that has papers."),
    total: count,
    papers: z.array(placedPaperSchema),
    after: cursor,
  }),
);

export const daysBody = named("Days", z.object({ days: z.array(z.object({ day, papers: count })) }));

export const papersBody = named("Papers", z.object({ papers: z.array(placedPaperSchema), after: cursor }));

export const authorPapersBody = named(
  "AuthorPapers",
  z.object({
    papers: z.array(
      z.object({
        ...paper,
        day: day.nullable().describe("The first day on which it was listed, else that of publication."),
      }),
    ),
    after: cursor,
  }),
);

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
      .describe(
        "Whether the papers contain all words, some of them, or words of similar spelling; or the query was an ID.",
      ),
    corrected: z.array(z.object({ typed: z.string(), meant: z.string() })),
    total: count.describe("How many papers are listed, over all pages."),
    weaker: count.describe("How many papers have only a few of the words."),
    showsWeaker: z.boolean().describe("Whether these are listed, too."),
    estimated: z.boolean().describe("Whether `total` is an estimate."),
    partial: z.boolean().describe("Whether the search ran out of time before it had looked at all papers."),
    papers: z.array(paperSchema),
    facets: facetsSchema.nullable().describe("The results counted by month, topic and link, if requested."),
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
        href: z.string().describe("The address that it leads to, relative to the site's."),
      }),
    ),
  }),
);

const topic = {
  ...topicRef.shape,
  papers: count.describe("The number of listed papers that have it."),
  url: z.string(),
};

export const topicSchema = named("Topic", z.object(topic));

export const topicsBody = named("Topics", z.object({ topics: z.array(topicSchema) }));

export const topicBody = named("TopicDetail", z.object({ ...topic, related: z.array(topicSchema) }));

const author = {
  id: z
    .string()
    .describe("The ID of the author in addresses and parameters: `yann-lecun`. People of one name share it."),
  name: z.string(),
  papers: count,
  url: z.string(),
};

export const authorSchema = named("Author", z.object(author));

export const authorBody = named(
  "AuthorDetail",
  z.object({
    ...author,
    otherWritings: z.array(authorSchema).describe("Other writings of the name that are certainly the same author’s."),
    years: z.array(
      z.object({ year: z.string().nullable().describe("Null where no source says when."), papers: count }),
    ),
    coauthors: z.array(authorSchema).describe("`papers` is the number of papers together, of the latest ones."),
    topics: z.array(topicSchema).describe("`papers` is the number of the author’s latest papers that have it."),
    mayBeSame: z
      .array(authorSchema)
      .describe("Names that may be another writing of this one; nothing makes it certain."),
  }),
);

export const siteBody = named(
  "Site",
  z.object({
    name: z.string(),
    tagline: z.string(),
    byline: z.string(),
    url: z.string(),
    timeZone: z.string().describe("The time zone in which days begin and end."),
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
