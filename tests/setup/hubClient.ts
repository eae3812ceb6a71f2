/*
 * A reader of Hugging Face's papers API that parses answers as strictly as their public Python client, and prefers the
 * same fields: an answer that it cannot parse, the client cannot parse either.
 */

type Fields = Record<string, unknown>;

export type HubPaper = {
  id: unknown;
  authors: unknown[] | null;
  publishedAt: Date | null;
  title: unknown;
  summary: unknown;
  upvotes: unknown;
  comments: unknown;
  submittedAt: Date | null;
  submittedBy: { username: unknown; fullname: unknown } | null;
  githubRepo: unknown;
  githubStars: unknown;
  projectPage: unknown;
  aiKeywords: unknown;
};

/**
 * Reads an item of a list. The client takes some fields from the item and others from its `paper`, and falls back to
 * the other place for a few only. A field serves once: the item's `publishedAt` is the submission date only if the
 * paper has its own `publishedAt`.
 */
export function readHubPaper(item: Fields): HubPaper {
  const paper = (item.paper ?? {}) as Fields;
  const submitted = (paper.publishedAt && item.publishedAt) || item.submittedOnDailyAt;
  const user = (item.submittedBy ?? item.submittedOnDailyBy) as Fields | undefined;
  const authors = (paper.authors || item.authors) as Fields[] | undefined;
  return {
    id: item.id || paper.id,
    authors: authors?.map(({ name }) => name) ?? null,
    publishedAt: readDate(paper.publishedAt || item.publishedAt),
    title: item.title,
    summary: paper.summary || item.summary,
    // The client does not tell zero votes in the paper from missing ones.
    upvotes: paper.upvotes || item.upvotes,
    comments: item.numComments ?? 0,
    submittedAt: readDate(submitted),
    submittedBy: user ? { username: need(user, "user"), fullname: need(user, "name") && user.fullname } : null,
    githubRepo: item.githubRepo,
    githubStars: item.githubStars,
    projectPage: item.projectPage,
    aiKeywords: item.ai_keywords,
  };
}

function need(fields: Fields, name: string): unknown {
  if (!(name in fields)) throw new Error(`A user lacks ${name}`);
  return fields[name];
}

/** Accepts the client's only date format, which allows no offset but Z. */
function readDate(text: unknown): Date | null {
  if (!text) return null;
  if (typeof text !== "string" || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/.test(text))
    throw new Error(`${String(text)} is not a date`);
  return new Date(text);
}

/** Returns the URL of the next page from a Link header. */
export function nextPage(link: string | null): string | null {
  return /<([^>]+)>\s*;\s*rel="next"/.exec(link ?? "")?.[1] ?? null;
}

/** Reads the rate limit headers as the client does. */
export function readRateLimit(
  headers: Headers,
): { remaining: number; reset: number; limit: number; window: number } | null {
  const now = /"(\w+)"\s*;\s*r\s*=\s*(\d+)\s*;\s*t\s*=\s*(\d+)/.exec(headers.get("RateLimit") ?? "");
  const policy = /q\s*=\s*(\d+).*?w\s*=\s*(\d+)/.exec(headers.get("RateLimit-Policy") ?? "");
  if (!now || !policy) return null;
  return { remaining: Number(now[2]), reset: Number(now[3]), limit: Number(policy[1]), window: Number(policy[2]) };
}
