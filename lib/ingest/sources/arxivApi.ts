import { announcementDay } from "../../calendar/arxivCalendar";
import { type Day, earlier } from "../../calendar/day";
import { parseArxivId } from "../../papers/identity/arxivId";
import { type Ask, BadResponse, UpstreamFailure, type UpstreamResponse } from "../fetcher/answer";
import { readXml, requireSuccess } from "../fetcher/readAnswer";
import { childrenOf, type Element, textOf } from "../fetcher/xml";
import { type ArxivEntry, saysWithdrawn, toRecord } from "./arxivRecord";
import type { Page } from "./page";
import { recordsOf } from "./records";

/** Papers that an arXiv search finds, newest first, or that a list of ids names. */
export type ApiQuery = { base: string; query?: string; ids?: string[]; most: number; lastDay: Day };

const sliceSize = 200; // arXiv allows slices of up to 2,000; smaller ones fail less often

/** @param start how many results earlier runs have read */
export async function* fetchSearch(ask: Ask, query: ApiQuery, start: number): AsyncGenerator<Page> {
  for (let from = start; from < query.most; from += sliceSize) {
    const page = await ask(addressOf(query, from), (answer) => readApiPage(answer, query, from));
    if (!page) return;
    yield page;
    if (page.next === null) return;
  }
}

function addressOf({ base, query, ids, most }: ApiQuery, start: number): string {
  const url = new URL(base);
  if (query) url.searchParams.set("search_query", query);
  if (ids) url.searchParams.set("id_list", ids.join(","));
  url.searchParams.set("start", String(start));
  url.searchParams.set("max_results", String(Math.min(sliceSize, most - start)));
  if (query) {
    url.searchParams.set("sortBy", "submittedDate");
    url.searchParams.set("sortOrder", "descending");
  }
  return url.href;
}

/** arXiv does not give the day of announcement; it follows from its calendar and the first submission. */
export function readApiPage(answer: UpstreamResponse, { most, lastDay }: ApiQuery, start: number): Page {
  const isError = answer.status === 400 && answer.text.includes("/api/errors");
  if (!isError) requireSuccess(answer);
  const feed = readXml({ ...answer, status: 200 }, "feed");
  const entries = childrenOf(feed, "entry");
  const error = entries.find((entry) => textOf(entry, "id")?.includes("/api/errors"));
  if (error) throw new UpstreamFailure(`it reported “${textOf(error, "summary") ?? "Error"}”`);
  const total = Math.min(most, Number(textOf(feed, "totalResults") ?? 0));
  // arXiv sends an empty page now and then, and the right one on a retry.
  if (entries.length === 0 && start < total) throw new BadResponse("its page is empty although there are results");
  const arrivals: Page["arrivals"] = [];
  const { entries: first, bad } = recordsOf(entries);
  for (const element of first) {
    const entry = readEntry(element);
    const day = entry?.submitted && announcementDay(entry.submitted);
    if (!entry || !day) {
      bad.push({ name: textOf(element, "id") ?? "an entry", reason: "has no arXiv ID or no date" });
      continue;
    }
    const read = toRecord(entry, { day: earlier(day, lastDay), announced: "new" });
    if ("bad" in read) bad.push(read.bad);
    else arrivals.push(read.arrival);
  }
  const done = start + entries.length;
  return { arrivals, bad, next: done < total ? done : null, done, total };
}

function readEntry(element: Element): ArxivEntry | null {
  const id = parseArxivId(textOf(element, "id") ?? "");
  if (!id) return null;
  const comments = textOf(element, "comment");
  const primary = childrenOf(element, "primary_category").flatMap(({ attributes }) => attributes.term ?? []);
  const categories = childrenOf(element, "category").flatMap(({ attributes }) => attributes.term ?? []);
  const updated = readDate(textOf(element, "updated"));
  return {
    ...id,
    title: textOf(element, "title") ?? "",
    abstract: textOf(element, "summary") ?? "",
    authors: childrenOf(element, "author").flatMap((author) => textOf(author, "name") ?? []),
    categories: [...new Set([...primary, ...categories])],
    submitted: readDate(textOf(element, "published")),
    comments,
    doi: textOf(element, "doi"),
    journal: textOf(element, "journal_ref"),
    withdrawn: updated && saysWithdrawn(comments) ? { at: updated, why: comments ?? "" } : undefined,
  };
}

function readDate(text: string | null): Date | null {
  const date = new Date(text ?? "");
  return Number.isNaN(date.getTime()) ? null : date;
}
