import type { RequestListener } from "node:http";

/** A paper in Hugging Face's daily list; an omitted field is omitted from the answer, too. */
export type FakeDaily = {
  day: string;
  id: string;
  title: string;
  summary: string;
  authors?: string[];
  publishedAt?: string;
  upvotes?: number;
  numComments?: number;
  projectPage?: string;
  githubRepo?: string;
  githubStars?: number;
  keywords?: string[];
  mediaUrls?: unknown;
};

/** Answers /api/daily_papers like Hugging Face, each day in the order of `papers`. */
export function fakeHuggingFace(papers: Iterable<FakeDaily>): RequestListener {
  const days = new Map<string, FakeDaily[]>();
  for (const paper of papers) days.set(paper.day, [...(days.get(paper.day) ?? []), paper]);
  return (request, response) => {
    const url = new URL(request.url ?? "/", `http://${request.headers.host}`);
    const date = url.searchParams.get("date") ?? "";
    if (url.pathname !== "/api/daily_papers" || !/^\d{4}-\d{2}-\d{2}$/.test(date)) {
      response.writeHead(400, { "content-type": "application/json" }).end('{"error":"Invalid date"}');
      return;
    }
    const [page, limit] = [Number(url.searchParams.get("p") ?? 0), Number(url.searchParams.get("limit") ?? 50)];
    const papersOfDay = days.get(date) ?? [];
    if ((page + 1) * limit < papersOfDay.length) {
      url.searchParams.set("p", String(page + 1));
      response.setHeader("link", `<${url.href}>; rel="next"`);
    }
    const items = papersOfDay.slice(page * limit, (page + 1) * limit).map(item);
    response.setHeader("content-type", "application/json; charset=utf-8").end(JSON.stringify(items));
  };
}

function item({ day, id, title, summary, authors, publishedAt, upvotes, numComments, keywords, ...links }: FakeDaily) {
  const names = authors?.map((name, index) => ({ _id: String(index), name, hidden: false }));
  return {
    paper: { id, title, summary, authors: names, publishedAt, upvotes, ai_keywords: keywords, ...links },
    publishedAt: `${day}T00:00:00.000Z`,
    title,
    summary,
    numComments,
    submittedBy: { _id: "x", fullname: "Someone", name: "someone", type: "user" },
  };
}
