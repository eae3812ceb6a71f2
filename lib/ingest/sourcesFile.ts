import { type Document, LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { readTimeZone } from "../calendar/timeZone";
import { wholeNumber } from "../text/wholeNumber";
import { isCron } from "./runs/schedule";
import { feedFields } from "./sources/webFeed";

/* The sources file: a site's sources, and when each is fetched. docs/operations.md describes it with examples. */

const name = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, {
  error: "must consist of lowercase letters, digits and hyphens, such as arxiv-cl",
});
const category = z.string().regex(/^[a-z]+(-[a-z]+)?(\.[A-Za-z-]{2,})?$/, { error: "is not a category such as cs.CL" });
const categories = z.array(category, { error: "is not a list such as [cs.CL, cs.LG]" }).min(1, "is empty").max(40);
const texts = z.array(z.string().trim().min(1)).min(1, "is empty");
const onOff = z.boolean({ error: "must be true or false" });
const webUrl = z
  .url({ protocol: /^https?$/, error: "is not an http(s) URL" })
  .transform((url) => url.replace(/(?<!\/)\/+$/, ""));
const schedule = z.string().refine(isCron, { error: "is not a cron schedule such as 15 2 * * 1-5" });
const timeZone = z
  .string()
  .refine((name) => readTimeZone(name) !== null, { error: "is not an IANA time zone such as America/New_York" });
const curation = z.union([z.enum(["all", "picked"]), z.strictObject({ top: wholeNumber(1, 10_000) })], {
  error: "must be all, picked or {top: 20}",
});

const eastern = "America/New_York";
const common = (cron: string, zone: string) => ({
  name,
  schedule: schedule.default(cron),
  timeZone: timeZone.default(zone),
  curation: curation.default("all"),
});

const sourceSchema = z.discriminatedUnion(
  "kind",
  [
    z.strictObject({
      kind: z.literal("arxiv"),
      // The feed is published at midnight; the later runs find it unchanged, or find late entries.
      ...common("15 0,1,6 * * 1-5", eastern),
      categories,
      crossLists: onOff.default(false),
      replacements: onOff.default(false),
    }),
    z.strictObject({
      kind: z.literal("arxiv-search"),
      ...common("45 1 * * 1-5", eastern),
      query: z.string().trim().min(1).optional(),
      authors: texts.optional(),
      venues: texts.optional(),
      most: wholeNumber(1, 30_000).default(200),
    }),
    z.strictObject({ kind: z.literal("arxiv-changes"), ...common("30 3 * * *", eastern), categories }),
    z.strictObject({
      kind: z.literal("hugging-face"),
      ...common("10 * * * *", "UTC"),
      url: webUrl.default("https://huggingface.co"),
      days: wholeNumber(1, 31).default(3),
    }),
    z.strictObject({
      kind: z.literal("feed"),
      ...common("20 */6 * * *", "UTC"),
      url: webUrl,
      fields: z.partialRecord(z.enum(feedFields), z.string().min(1)).default({}),
    }),
    z.strictObject({
      kind: z.literal("file"),
      ...common("5 * * * *", "UTC"),
      path: z.string().min(1),
    }),
    z.strictObject({
      kind: z.literal("document"),
      ...common("5 * * * *", "UTC"),
      path: z.string().min(1),
      year: wholeNumber(1, 9999).optional(),
    }),
  ],
  { error: "must be one of arxiv, arxiv-search, arxiv-changes, hugging-face, feed, file, document" },
);

export type Source = z.infer<typeof sourceSchema>;
export type Curation = z.infer<typeof curation>;

/** The addresses of arXiv and Hugging Face, which a mirror can replace. */
const upstreamsSchema = z.strictObject({
  arxivFeed: webUrl.default("https://rss.arxiv.org/atom"),
  arxivApi: webUrl.default("https://export.arxiv.org/api/query"),
  arxivOai: webUrl.default("https://oaipmh.arxiv.org/oai"),
  huggingFace: webUrl.default("https://huggingface.co"),
});

const schema = z.strictObject({
  sources: z
    .array(sourceSchema, { error: "is not a list of sources" })
    .default([])
    .superRefine((sources, context) => {
      const names = new Set<string>();
      for (const [index, { name }] of sources.entries()) {
        if (!names.has(name)) {
          names.add(name);
          continue;
        }
        context.addIssue({ code: "custom", path: [index, "name"], message: "is also the name of another source" });
      }
      for (const [index, source] of sources.entries()) {
        if (source.kind !== "arxiv-search" || source.query || source.authors || source.venues) continue;
        context.addIssue({ code: "custom", path: [index], message: "needs a query, authors or venues" });
      }
    }),
  upstreams: upstreamsSchema.prefault({}),
});

export type Configuration = z.infer<typeof schema>;

export const noSources: Configuration = schema.parse({});

export function parseConfiguration(text: string, file: string): Configuration | { problems: string[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    const where = (at: number) => `${file}:${lines.linePos(at).line}`;
    return { problems: document.errors.map(({ pos, message }) => `${where(pos[0])}: ${message.split("\n")[0]}`) };
  }
  const parsed = schema.safeParse(valuesOf(document), { reportInput: true });
  if (parsed.success) return parsed.data;
  return {
    problems: parsed.error.issues.map((issue) => {
      const at = placeOf(issue.path, (path) => document.getIn(path, true));
      const line = at === null ? "" : `:${lines.linePos(at).line}`;
      return `${file}${line}: ${[...issue.path.map(String)].join(".") || "the file"} ${messageOf(issue)}`;
    }),
  };
}

/** Limits aliases, which can expand to gigabytes; a sources file needs none. */
function valuesOf(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 20 }) ?? {};
  } catch {
    return "more aliases than a sources file can need";
  }
}

/** Returns the offset of a value in the text; for a missing value, that of its parent. */
function placeOf(path: PropertyKey[], find: (path: PropertyKey[]) => unknown): number | null {
  for (let length = path.length; length >= 0; length--) {
    const node = z.object({ range: z.tuple([z.number()]).rest(z.number()) }).safeParse(find(path.slice(0, length)));
    if (node.success) return node.data.range[0];
  }
  return null;
}

function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys") return `has no setting called ${issue.keys.join(" or ")}`;
  if (issue.code === "invalid_type" && issue.input === undefined) return "is missing";
  return issue.message.replace(/^Invalid input: expected (\w+).*/, "must be of type $1");
}
