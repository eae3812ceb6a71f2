import { z } from "zod";
import { parsePeriod } from "../../calendar/period";
import { wholeNumberText } from "../../text/wholeNumber";
import { choice, dayParam, text } from "../api/params";

// Hugging Face's papers API: its parameters, and the fields that its clients read. Names and limits are Hugging Face's.

const week = z.string().refine((key) => parsePeriod("week", key), { error: "is not a week such as 2025-W09" });
const month = z.string().refine((key) => parsePeriod("month", key), { error: "is not a month such as 2025-02" });

export const dailyRequest = z
  .object({
    p: wholeNumberText(0, 1_000_000).default(0),
    limit: wholeNumberText(1, 100).default(50),
    date: dayParam.optional(),
    week: week.optional(),
    month: month.optional(),
    submitter: text(200).optional(),
    sort: choice(["publishedAt", "trending"]).optional(),
  })
  .refine(({ date, week, month }) => [date, week, month].filter((each) => each !== undefined).length <= 1, {
    path: ["date"],
    error: "cannot be combined with week or month",
  });

export type DailyRequest = z.infer<typeof dailyRequest>;

export const searchRequest = z.object({
  q: text(250).refine((q) => q.trim() !== "", { error: "is empty" }),
  limit: wholeNumberText(1, 120).default(120),
});

export const indexRequest = z.object({ arxivId: z.string({ error: "is missing" }) });

/** The clients parse dates in this form only: an offset is an error. */
const date = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const count = z.int().min(0);

const author = z.strictObject({ _id: z.string(), name: z.string(), hidden: z.boolean() });

export const userSchema = z.strictObject({
  _id: z.string(),
  fullname: z.string(),
  name: z.string(),
  user: z.string(),
  avatarUrl: z.string(),
  type: z.literal("user"),
});

/** The client reads these in the list item, and elsewhere in the paper. */
const described = {
  title: z.string(),
  summary: z.string(),
  upvotes: count,
  numComments: count,
  projectPage: z.string().optional(),
  githubRepo: z.string().optional(),
  githubStars: count.optional(),
  ai_keywords: z.array(z.string()).optional(),
};

export const hubPaperSchema = z.strictObject({
  id: z.string(),
  ...described,
  authors: z.array(author),
  publishedAt: date.nullable(),
  submittedOnDailyAt: date.nullable(),
  submittedOnDailyBy: userSchema,
  discussionId: z.null(),
});

export const hubListingSchema = z.strictObject({
  paper: hubPaperSchema,
  ...described,
  publishedAt: date.nullable(),
  thumbnail: z.string(),
  submittedBy: userSchema,
});

export const hubDetailSchema = z.strictObject({
  ...hubPaperSchema.shape,
  linkedModels: z.array(z.never()),
  linkedDatasets: z.array(z.never()),
  linkedSpaces: z.array(z.never()),
  numTotalModels: count,
  numTotalDatasets: count,
  numTotalSpaces: count,
});

export type HubPaper = z.infer<typeof hubPaperSchema>;
export type HubListing = z.infer<typeof hubListingSchema>;
export type HubDetail = z.infer<typeof hubDetailSchema>;
export type HubUser = z.infer<typeof userSchema>;
