import { beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/platform/db";
import { withDatabase } from "@/tests/setup/database";
import { type PeriodKind, parsePeriod, periodOf } from "../../calendar/period";
import { upsertPapers } from "../../ingest/store";
import { paperRecordSchema } from "../schema";
import { findPaper } from "../store";
import {
  countByDay,
  latestDay,
  latestDayBefore,
  listDays,
  listedDays,
  listedDaysTo,
  listedYears,
  listPeriod,
  listTrending,
  neighbouringPeriods,
  readTrending,
} from "./store";

withDatabase();

const all = { skip: 0, take: 100 };

/** [title, day, rank, votes] */
const listed: [string, string, number, number][] = [
  ["Sunday", "2025-03-09", 1, 2],
  ["First", "2025-03-10", 1, 0],
  ["Second", "2025-03-10", 2, 0],
  ["Liked", "2025-03-10", 3, 5],
  ["Later", "2025-03-12", 1, 5],
  ["Old", "2025-01-31", 1, 100],
];

function record([title, day, rank, votes]: [string, string, number, number]) {
  return paperRecordSchema.parse({ id: `x:${title}`, title, abstract: "A.", day, rank, votes });
}

beforeEach(async () => {
  await upsertPapers(listed.map(record));
});

async function titles(kind: PeriodKind, key: string, range = all): Promise<string[]> {
  const { papers } = await listPeriod(parsePeriod(kind, key)!, range);
  return papers.map(({ title }) => title);
}

describe("a page beyond the end", () => {
  const far = { skip: 6_000_000, take: 60 };
  const lists: [name: string, read: () => Promise<unknown>, found: unknown][] = [
    ["of a month", () => listPeriod(parsePeriod("month", "2025-03")!, far), { papers: [], total: 5 }],
    ["of trending papers", () => listTrending(far), { papers: [], total: 6 }],
    ["of trending papers that are not counted", () => readTrending(far), []],
    ["of all days", () => listDays({ from: "0001-01-01", to: "9999-12-31" }, "newest", far), []],
  ];
  test.each(lists)("%s is answered without sorting", async (_, read, found) => {
    const queries = vi.spyOn(db(), "$queryRaw");
    const sorted = vi.spyOn(db().paper, "findMany");
    expect(await read()).toEqual(found);
    const statements = queries.mock.calls.map(([query]) => (query as { sql: string }).sql);
    expect(statements.filter((sql) => sql.includes("ORDER BY"))).toEqual([]);
    expect(sorted).not.toHaveBeenCalled();
  });
});

describe("a period's papers", () => {
  test("of a day are ordered by votes, then rank", async () => {
    expect(await titles("day", "2025-03-10")).toEqual(["Liked", "First", "Second"]);
  });

  test("of a week and a month are ordered across days", async () => {
    expect(await titles("week", "2025-W11")).toEqual(["Later", "Liked", "First", "Second"]);
    expect(await titles("month", "2025-03")).toEqual(["Later", "Liked", "Sunday", "First", "Second"]);
  });

  test("appear once, at their best rank, if listed twice", async () => {
    await upsertPapers([record(["Second", "2025-03-11", 1, 0])]);
    const { papers, total } = await listPeriod(parsePeriod("week", "2025-W11")!, all);
    expect(total).toBe(4);
    expect(papers.filter(({ title }) => title === "Second")).toMatchObject([{ day: "2025-03-11", rank: 1 }]);
  });

  test("come in pages with a total", async () => {
    expect(await titles("month", "2025-03", { skip: 2, take: 2 })).toEqual(["Sunday", "First"]);
    const beyond = await listPeriod(parsePeriod("month", "2025-03")!, { skip: 60, take: 60 });
    expect(beyond).toEqual({ papers: [], total: 5 });
  });

  test("are empty for a period without listings", async () => {
    expect(await listPeriod(periodOf("day", "2025-03-11"), all)).toEqual({ papers: [], total: 0 });
  });
});

describe("the trending list", () => {
  test("is ordered by votes and age across days", async () => {
    const { papers, total } = await listTrending(all);
    expect(papers.map(({ title }) => title)).toEqual(["Later", "Liked", "Sunday", "First", "Second", "Old"]);
    expect(total).toBe(6);
    await upsertPapers([record(["Old", "2025-01-31", 1, 10_000_000])]);
    expect((await listTrending(all)).papers[0]?.title).toBe("Old");
  });

  test("leaves out papers that no day lists", async () => {
    await upsertPapers([paperRecordSchema.parse({ title: "Unlisted", abstract: "A.", votes: 1e6 })]);
    expect((await listTrending(all)).papers.map(({ title }) => title)).not.toContain("Unlisted");
  });

  test("can be read in full", async () => {
    const many = Array.from({ length: 1001 }, (_, n) => record([`More ${n}`, "2025-03-13", n + 1, 0]));
    await upsertPapers(many);
    expect((await listTrending({ skip: 0, take: 1001 })).papers).toHaveLength(1001);
  });
});

describe("days", () => {
  test("include the latest one with papers", async () => {
    expect(await latestDay()).toBe("2025-03-12");
    expect(await latestDayBefore("2025-03-12")).toBe("2025-03-10");
    expect(await latestDayBefore("2025-01-31")).toBeNull();
  });

  test("without papers are skipped", async () => {
    const around = await neighbouringPeriods(periodOf("day", "2025-03-10"));
    expect([around.previous?.key, around.next?.key]).toEqual(["2025-03-09", "2025-03-12"]);
    const months = await neighbouringPeriods(periodOf("month", "2025-02-14"));
    expect([months.previous?.key, months.next?.key]).toEqual(["2025-01", "2025-03"]);
    expect(await neighbouringPeriods(periodOf("week", "2025-03-12"))).toMatchObject({
      previous: { key: "2025-W10" },
      next: null,
    });
  });

  test("the years with papers, the latest first", async () => {
    expect(await listedYears()).toEqual(["2025"]);
    await upsertPapers([record(["Ancient", "1998-12-31", 1, 0]), record(["Newer", "2026-01-01", 1, 0])]);
    expect(await listedYears()).toEqual(["2026", "2025", "1998"]);
  });

  test("have counts for the calendar", async () => {
    expect([...(await countByDay(periodOf("month", "2025-03-01")))]).toEqual([
      ["2025-03-09", 1],
      ["2025-03-10", 3],
      ["2025-03-12", 1],
    ]);
    expect(await listedDaysTo("2025-03-11", 1)).toEqual(["2025-03-10"]);
    expect(await listedDaysTo("2025-03-12", 2)).toEqual(["2025-03-10", "2025-03-12"]);
    expect(await listedDaysTo("2024-01-01", 2)).toEqual([]);
  });

  test("of a paper are those that list it, oldest first", async () => {
    await upsertPapers([record(["Later", "2025-03-01", 9, 5])]);
    const paper = await findPaper("later");
    expect(await listedDays(paper!.key)).toEqual(["2025-03-01", "2025-03-12"]);
  });
});
