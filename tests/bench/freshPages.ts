/* Addresses of pages by kind, each to be asked once, so that each is rendered. */
import Database from "better-sqlite3";

/** In papers: a usual day. */
const usualDay = 30;

/** @param file of the store @returns addresses by kind; no two pages of a kind but the home page show the same papers */
export function freshPages(file: string) {
  const store = new Database(file, { readonly: true });
  const read = (sql: string, ...values: unknown[]) =>
    store
      .prepare<unknown[], string>(sql)
      .pluck()
      .all(...values);
  const days = read("SELECT day FROM Listing GROUP BY day ORDER BY ABS(COUNT(*) - ?), day", usualDay);
  const papers = read("SELECT publicId FROM Paper ORDER BY (id * 7919) % 10007 LIMIT 2000");
  const topics = read("SELECT slug FROM Topic WHERE papers >= 20 ORDER BY (id * 7919) % 10007 LIMIT 2000");
  const listed = store.prepare<[], number>("SELECT COUNT(*) FROM Paper WHERE score IS NOT NULL").pluck().get() ?? 0;
  const words = read("SELECT title FROM Paper ORDER BY (id * 6007) % 10007 LIMIT 2000").flatMap((title) => {
    const long = title.split(/\s+/).filter((word) => /^[a-z]{5,}$/i.test(word));
    return long.length >= 2 ? [long.slice(0, 2).join("+").toLowerCase()] : [];
  });
  store.close();
  return {
    /** Next's own overhead: a page without papers. */
    empty: Array.from({ length: 200 }, (_, at) => `/topics?q=nothing${at}`),
    day: days.map((day) => `/papers/date/${day}`),
    paper: papers.map((id) => `/papers/${id.split("/").map(encodeURIComponent).join("/")}`),
    topic: topics.map((slug) => `/topics/${encodeURIComponent(slug)}`),
    trending: Array.from({ length: Math.floor(listed / 60) }, (_, at) => `/papers/trending?p=${at + 1}`),
    search: [...new Set(words)].map((text) => `/search?q=${text}`),
  };
}
