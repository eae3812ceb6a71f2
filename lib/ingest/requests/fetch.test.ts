import { expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { paperRecordSchema } from "../../papers/schema";
import { db } from "../../platform/db";
import { upsertPapers } from "../store";
import { fetchRequestedPapers } from "./fetch";
import { requestPaper } from "./store";

withDatabase();

const start = new Date("2025-03-12T09:00:00Z");
const hours = (count: number) => new Date(start.getTime() + count * 3600_000);
const bring = async (ids: string[]) => {
  await upsertPapers(ids.map((id) => paperRecordSchema.parse({ id, title: `Title of ${id}`, abstract: "Text." })));
};
const nothing = async () => {};
const read = (arxivId: string) => db().paperRequest.findUniqueOrThrow({ where: { arxivId } });

test("a requested paper is fetched once", async () => {
  await requestPaper("2501.00001", start);
  await requestPaper("2501.00001", start);
  await requestPaper("2501.00002", start);
  expect(await fetchRequestedPapers(bring, start)).toBe(2);
  expect(await fetchRequestedPapers(bring, hours(100))).toBe(0);
  expect(await read("2501.00001")).toMatchObject({ attempts: 1, endedAt: start, error: null });
});

test("a paper that does not arrive is retried after growing pauses, then given up until it is requested again", async () => {
  await requestPaper("2501.00001", start);
  const tries: number[] = [];
  for (let hour = 0; hour < 100; hour++) if ((await fetchRequestedPapers(nothing, hours(hour))) > 0) tries.push(hour);
  expect(tries).toEqual([0, 1, 2, 14, 38]);
  expect(await read("2501.00001")).toMatchObject({
    attempts: 5,
    endedAt: hours(38),
    error: "arXiv has no such paper",
  });
  await requestPaper("2501.00001", hours(200));
  expect(await fetchRequestedPapers(bring, hours(200))).toBe(1);
});

test("a failure is recorded, and papers that did arrive are not fetched again", async () => {
  await requestPaper("2501.00001", start);
  await requestPaper("2501.00002", start);
  const fail = async () => {
    await bring(["2501.00002"]);
    throw new Error("arXiv is away");
  };
  expect(await fetchRequestedPapers(fail, start)).toBe(2);
  expect(await read("2501.00001")).toMatchObject({ endedAt: null, error: "arXiv is away" });
  expect(await read("2501.00002")).toMatchObject({ endedAt: start, error: null });
});
