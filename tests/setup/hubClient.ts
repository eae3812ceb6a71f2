/*
 * A reader of Hugging Face's papers API that takes answers apart as their public Python client does, with the same
 * preferences and the same intolerance: what it cannot parse, the client cannot either.
 */

type Fields = Record<string, unknown>;

export type PaperInfo = {
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
 * In lists much is read beside the paper and some of it within, and nothing is taken over from the other place. What
 * has been read once is not there any more: of one paper, the date of its publication is not that of its submission.
 */
export function readPaperInfo(item: Fields): PaperInfo {
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
    // To the client, no votes within the paper are none that are told of.
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

/** The one form of dates that there is: no offset but Z. */
function readDate(text: unknown): Date | null {
  if (!text) return null;
  if (typeof text !== "string" || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/.test(text))
    throw new Error(`${String(text)} is not a date`);
  return new Date(text);
}

/** The address of the next page that a Link header names. */
export function nextPage(link: string | null): string | null {
  return /<([^>]+)>\s*;\s*rel="next"/.exec(link ?? "")?.[1] ?? null;
}

/** What the client makes of the rate limit's headers. */
export function readRateLimit(
  headers: Headers,
): { remaining: number; reset: number; limit: number; window: number } | null {
  const now = /"(\w+)"\s*;\s*r\s*=\s*(\d+)\s*;\s*t\s*=\s*(\d+)/.exec(headers.get("RateLimit") ?? "");
  const policy = /q\s*=\s*(\d+).*?w\s*=\s*(\d+)/.exec(headers.get("RateLimit-Policy") ?? "");
  if (!now || !policy) return null;
  return { remaining: Number(now[2]), reset: Number(now[3]), limit: Number(policy[1]), window: Number(policy[2]) };
}
