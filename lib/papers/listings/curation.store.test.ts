import { beforeEach, expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { upsertPapers } from "../../ingest/store";
import { paperRecordSchema } from "../schema";
import { listPaper, pinPaper, unlistPaper } from "./curation.store";
import { listPeriod, listTrending } from "./store";

withDatabase();
const day = "2026-01-06";
const record = (id: string, votes: number, rank: number) =>
  paperRecordSchema.parse({ title: `On ${id}`, abstract: "A.", id, day, votes, rank });
const papers = [record("2601.00001", 9, 1), record("2601.00002", 5, 2), record("2601.00003", 0, 3)];

async function listed(): Promise<string[]> {
  return (await listPeriod({ from: day, to: day }, { skip: 0, take: 10 })).papers.map(({ id }) => id.slice(-1));
}

beforeEach(async () => {
  await upsertPapers(papers);
});

test("a paper taken off a day is not listed there again by its source and leaves the trending list", async () => {
  expect(await unlistPaper("2601.00001", day)).toEqual({ title: "On 2601.00001" });
  await upsertPapers(papers);
  expect(await listed()).toEqual(["2", "3"]);
  expect((await listTrending({ skip: 0, take: 10 })).papers.map(({ id }) => id)).not.toContain("2601.00001");
  await listPaper("2601.00001", day);
  expect(await listed()).toEqual(["1", "2", "3"]);
});

test("pinned papers are at the top, the last pinned first, until they are unpinned", async () => {
  await pinPaper("2601.00002", day, new Date("2026-01-06T10:00:00Z"));
  await pinPaper("arXiv:2601.00003v1", day, new Date("2026-01-06T11:00:00Z"));
  expect(await listed()).toEqual(["3", "2", "1"]);
  await upsertPapers(papers);
  expect(await listed()).toEqual(["3", "2", "1"]);
  await pinPaper("2601.00003", day, null);
  expect(await listed()).toEqual(["2", "1", "3"]);
});

test("any paper of the store can be listed on any day", async () => {
  await upsertPapers([paperRecordSchema.parse({ title: "Picked", abstract: "A.", id: "2601.00009" })]);
  await listPaper("2601.00009", day);
  expect(await listed()).toEqual(["1", "2", "3", "9"]);
});

test("an impossible change returns a reason", async () => {
  expect(await listPaper("2601.99999", day)).toEqual({ reason: "there is no paper 2601.99999" });
  expect(await unlistPaper("2601.00001", "2026-01-07")).toEqual({
    reason: "“On 2601.00001” is not listed on 2026-01-07",
  });
  const withdrawn = { at: new Date("2026-01-07"), why: "" };
  await upsertPapers([
    paperRecordSchema.parse({ title: "On 2601.00001", abstract: "A.", id: "2601.00001v2", withdrawn }),
  ]);
  expect(await pinPaper("2601.00001", day, new Date())).toMatchObject({ reason: expect.stringMatching(/withdrawn/) });
});

test("a withdrawn paper does not return to the trending list when it is pinned", async () => {
  const withdrawal = { at: new Date("2026-01-07T00:00:00Z"), why: "An error in the proof" };
  const withdrawn = { title: "On 2601.00001", abstract: "A.", id: "2601.00001v2", withdrawn: withdrawal };
  await upsertPapers([paperRecordSchema.parse(withdrawn)]);
  const trending = async () => (await listTrending({ skip: 0, take: 10 })).papers.map(({ id }) => id);
  expect(await trending()).not.toContain("2601.00001");
  await pinPaper("2601.00001", day, new Date("2026-01-06T10:00:00Z"));
  expect(await trending()).not.toContain("2601.00001");
});
