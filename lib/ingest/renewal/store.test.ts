import { beforeEach, expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { findPaper } from "../../papers/store";
import { titleKey } from "../../papers/titleKey";
import { db } from "../../platform/db";
import { upsertPapers } from "../store";
import { renewPapers } from "./store";

withDatabase();
beforeEach(() => db().setting.deleteMany());

const paper = (value: object) => ({ title: "Mind search", abstract: "Of minds.", ...value });
const stale = (key: string, value: object) =>
  db().paper.create({ data: { ...paper(value), publicId: key, titleKey: "stale" } as never });
const papers = () => db().paper.findMany({ orderBy: { id: "asc" } });

test("renewal recomputes title keys, once", async () => {
  for (const n of Array(1200).keys()) await stale(`p${n}`, { title: `Paper $\\alpha_${n}$` });
  const [before] = await papers();
  expect(await renewPapers()).toBe(1200);
  const after = await papers();
  for (const { title, titleKey: key } of after) expect(key).toBe(titleKey(title));
  expect(after[0]?.updatedAt).toEqual(before?.updatedAt);
  await db().paper.update({ where: { publicId: "p7" }, data: { titleKey: "other" } });
  expect(await renewPapers()).toBe(0);
});

test("renewal continues where it stopped", async () => {
  const [one, two] = [await stale("one", {}), await stale("two", {})];
  await renewPapers();
  const done = JSON.parse((await db().setting.findFirstOrThrow()).value);
  await db().paper.updateMany({ data: { titleKey: "stale" } });
  await db().setting.updateMany({ data: { value: JSON.stringify({ ...done, after: one.id }) } });
  expect(await renewPapers()).toBe(1);
  expect((await papers()).map(({ titleKey: key }) => key)).toEqual(["stale", "mindsearch"]);
  expect((await db().paper.findUniqueOrThrow({ where: { id: two.id } })).titleKey).toBe("mindsearch");
});

test("a paper stored under a URL of its arXiv id gets the arXiv id, and is still found under its old address", async () => {
  await stale("mind-search", { externalId: "https://huggingface.co/papers/2407.20183" });
  await renewPapers();
  expect(await papers()).toMatchObject([{ publicId: "2407.20183", arxivId: "2407.20183" }]);
  expect((await findPaper("mind-search"))?.id).toBe("2407.20183");
});

test("two papers that have one arXiv id in two spellings are merged", async () => {
  await upsertPapers([paper({ arxivId: "2407.20183", arxivVersion: 2, authors: ["A"] })]);
  await stale("mind-search", { externalId: "arXiv: 2407.20183 [cs.CL]", title: "Mind  Search", votes: 7 });
  await renewPapers();
  expect(await papers()).toMatchObject([{ publicId: "2407.20183", title: "Mind search", arxivVersion: 2, votes: 7 }]);
  expect((await findPaper("mind-search"))?.id).toBe("2407.20183");
  expect(await renewPapers()).toBe(0);
});

test("a DOI loses the text around it, and an arXiv DOI becomes an arXiv id", async () => {
  await stale("one", { doi: "10.1145/abc.", title: "One" });
  await stale("two", { externalId: "info:doi/10.1145/def", title: "Two" });
  await stale("three", { doi: "10.48550/arxiv.2407.20184", title: "Three" });
  await renewPapers();
  expect((await papers()).map(({ doi, arxivId }) => arxivId ?? doi)).toEqual([
    "10.1145/abc",
    "10.1145/def",
    "2407.20184",
  ]);
});
