import { z } from "zod";
import { announcementDay } from "../../calendar/arxivCalendar";
import type { Day } from "../../calendar/day";
import { type Ask, UpstreamFailure, type UpstreamResponse } from "../fetcher/answer";
import { readXml } from "../fetcher/readAnswer";
import { child, childrenOf, textOf } from "../fetcher/xml";
import { readOaiEntry } from "./arxivOaiEntry";
import { isInCategories, toRecord } from "./arxivRecord";
import type { Page } from "./page";
import { recordsOf } from "./records";

// Papers announced from `since` to `until` are listed on their day; the others update known papers. arXiv only gives
// the day of the last change: a January paper with a new version in May is among the changes of May.
export type HarvestQuery = {
  base: string;
  categories: string[];
  changedSince: Day;
  since: Day;
  until: Day;
  crossLists: boolean;
};

const cursorSchema = z.object({ set: z.number(), token: z.string().nullable(), done: z.number() });
type Cursor = z.infer<typeof cursorSchema>;

/** Tokens expire daily; the list is then read from its start, which changes nothing that came in before. */
const maxRestarts = 3;

export async function* harvest(ask: Ask, query: HarvestQuery, cursor: unknown): AsyncGenerator<Page> {
  let at: Cursor = cursorSchema.nullable().parse(cursor) ?? { set: 0, token: null, done: 0 };
  let restarts = 0;
  for (let category = query.categories[at.set]; category; category = query.categories[at.set]) {
    const { set, token, done } = at;
    const page = await ask(addressOf(query, category, token), readListRecords);
    if (!page || page === "expired") {
      if (++restarts > maxRestarts) throw new UpstreamFailure("its resumption tokens expire immediately");
      at = { set, token: null, done: 0 };
      continue;
    }
    const isLast = set === query.categories.length - 1;
    at = page.token
      ? { set, token: page.token, done: done + page.count }
      : { set: set + 1, token: null, done: done + page.count };
    const next = page.token || !isLast ? at : null;
    yield {
      ...toPage(page, query),
      next,
      done: at.done,
      total: page.total && done + Math.max(page.count, page.total - page.before),
    };
  }
}

function addressOf({ base, changedSince }: HarvestQuery, category: string, token: string | null): string {
  const url = new URL(base);
  url.searchParams.set("verb", "ListRecords");
  if (token) url.searchParams.set("resumptionToken", token);
  else {
    url.searchParams.set("metadataPrefix", "arXivRaw");
    url.searchParams.set("set", setOf(category));
    url.searchParams.set("from", changedSince);
  }
  return url.href;
}

const physics = /^(astro-ph|cond-mat|gr-qc|hep-(ex|lat|ph|th)|math-ph|nlin|nucl-(ex|th)|quant-ph)(?=\.|$)/;

/** cs.CL is cs:cs:CL, hep-th physics:hep-th, astro-ph.GA physics:astro-ph:GA, cs itself cs. */
export function setOf(category: string): string {
  const [archive = "", subject] = category.split(".");
  if (physics.test(category)) return ["physics", archive, ...(subject ? [subject] : [])].join(":");
  return subject ? `${archive}:${archive}:${subject}` : archive;
}

type Records = {
  entries: NonNullable<ReturnType<typeof readOaiEntry>>[];
  bad: Page["bad"];
  token: string | null;
  count: number;
  total: number | null;
  before: number;
};

/** Returns "expired" if the resumption token has expired. */
export function readListRecords(answer: UpstreamResponse): Records | "expired" {
  const root = readXml(answer, "OAI-PMH");
  const error = child(root, "error");
  if (error?.attributes.code === "badResumptionToken") return "expired";
  if (error?.attributes.code === "noRecordsMatch")
    return { entries: [], bad: [], token: null, count: 0, total: 0, before: 0 };
  if (error) throw new UpstreamFailure(`it reported “${error.text.trim() || error.attributes.code}”`);
  const list = child(root, "ListRecords") ?? child(root, "GetRecord");
  const records = childrenOf(list, "record");
  const { entries: first, bad } = recordsOf(records);
  const entries = first.flatMap((record) => {
    const header = child(record, "header");
    if (header?.attributes.status === "deleted") return [];
    const entry = readOaiEntry(record);
    if (!entry) bad.push({ name: textOf(header, "identifier") ?? "a record", reason: "has no arXiv ID or no date" });
    return entry ?? [];
  });
  const token = child(list, "resumptionToken");
  const size = Number(token?.attributes.completeListSize);
  return {
    entries,
    bad,
    token: token?.text.trim() || null,
    count: records.length,
    total: token?.attributes.completeListSize && Number.isInteger(size) ? size : null,
    before: Number(token?.attributes.cursor ?? 0) || 0,
  };
}

function toPage({ entries, bad: unread }: Records, query: HarvestQuery): Pick<Page, "arrivals" | "bad"> {
  const arrivals: Page["arrivals"] = [];
  const bad = [...unread];
  for (const entry of entries) {
    const day = entry.submitted && announcementDay(entry.submitted);
    const announced = isInCategories(entry.categories[0], query.categories) ? "new" : "cross";
    const isListed = day && day >= query.since && day <= query.until && (announced === "new" || query.crossLists);
    const read = toRecord(entry, isListed ? { day, announced } : null);
    if ("bad" in read) bad.push(read.bad);
    else arrivals.push(read.arrival);
  }
  return { arrivals, bad };
}
