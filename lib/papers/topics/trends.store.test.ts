import { beforeEach, expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { addDays } from "../../calendar/day";
import { upsertPapers } from "../../ingest/store";
import { paperRecordSchema } from "../schema";
import { assignTopics } from "./assignPending.store";
import { countDaysOfTopics, findTrends } from "./trends.store";

withDatabase();

const latest = "2025-03-12";

/** Papers with a keyword, one a day, from `ago` days before the latest on. */
function papersWith(keyword: string, ago: number, count: number) {
  return Array.from({ length: count }, (_, index) =>
    paperRecordSchema.parse({
      id: `x:${keyword}-${index}`,
      title: `${keyword} ${index}`,
      abstract: "Nothing.",
      day: addDays(latest, -ago + index),
      keywords: [keyword],
    }),
  );
}

beforeEach(async () => {
  await upsertPapers([
    ...papersWith("steady", 111, 112),
    ...papersWith("rising", 9, 10),
    ...papersWith("falling", 111, 40),
    ...papersWith("ancient", 400, 50),
  ]);
  assignTopics();
});

test("finds what rises and falls in the last four weeks", () => {
  const { rising, falling } = findTrends(latest, 5);
  expect(rising.map(({ topic, recent }) => [topic.name, recent])).toEqual([["rising", 10]]);
  expect(falling.map(({ topic, recent }) => [topic.name, recent])).toEqual([["falling", 0]]);
  expect(falling[0]?.expected).toBeCloseTo((40 * 38) / 124);
});

test("finds nothing on a day before all papers, or of a store that has just begun", () => {
  expect(findTrends("2020-01-01", 5)).toEqual({ rising: [], falling: [] });
  expect(findTrends(addDays(latest, -400), 5)).toEqual({ rising: [], falling: [] });
});

test("counts the papers of several topics by day", () => {
  const days = countDaysOfTopics(["rising", "falling", "unknown"], addDays(latest, -1));
  expect([...days]).toEqual([
    [
      "rising",
      [
        { day: addDays(latest, -1), papers: 1 },
        { day: latest, papers: 1 },
      ],
    ],
    ["falling", []],
    ["unknown", []],
  ]);
});
