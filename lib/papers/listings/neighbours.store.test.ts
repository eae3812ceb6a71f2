import { beforeEach, describe, expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { periodOf } from "../../calendar/period";
import { upsertPapers } from "../../ingest/store";
import { paperRecordSchema } from "../schema";
import { type Neighbours, neighboursInPeriod, neighboursInTrending } from "./neighbours.store";
import { listPeriod, listTrending } from "./store";

withDatabase();

const all = { skip: 0, take: 100 };
const day = periodOf("day", "2025-03-12");
const month = periodOf("month", "2025-03-12");

beforeEach(async () => {
  const votes = [7, 0, 0, 3, 7, 1];
  await upsertPapers(
    votes.map((count, index) =>
      paperRecordSchema.parse({
        id: `x:${index}`,
        title: `Paper ${index}`,
        abstract: "A.",
        votes: count,
        day: index < 4 ? "2025-03-12" : "2025-03-10",
        rank: index + 1,
      }),
    ),
  );
});

const titlesOf = (found: Neighbours | null) => found && [found.previous?.title ?? null, found.next?.title ?? null];

describe("the papers before and after each", () => {
  test.each([
    ["a day", () => listPeriod(day, all), (key: number) => neighboursInPeriod(key, day)],
    ["a month", () => listPeriod(month, all), (key: number) => neighboursInPeriod(key, month)],
    ["the trending papers", () => listTrending(all), neighboursInTrending],
  ])("are those of the list of %s", async (_, list, neighbours) => {
    const { papers } = await list();
    expect(papers.length).toBeGreaterThan(3);
    for (const [place, { key }] of papers.entries())
      expect(titlesOf(await neighbours(key))).toEqual([
        papers[place - 1]?.title ?? null,
        papers[place + 1]?.title ?? null,
      ]);
  });

  test("are none where the list does not have it", async () => {
    const { papers } = await listPeriod(periodOf("day", "2025-03-10"), all);
    expect(await neighboursInPeriod(papers[0]!.key, day)).toBeNull();
    expect(await neighboursInTrending(4711)).toBeNull();
  });
});
