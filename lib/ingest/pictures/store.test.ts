import { beforeEach, describe, expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { findPaper } from "../../papers/store";
import { db } from "../../platform/db";
import type { IncomingRecord } from "../planBatch";
import { upsertPapers } from "../store";
import { claimPictures, forgetPictures, hasDuePictures, recordFailure, storePicture } from "./store";

withDatabase();

const now = new Date("2026-11-30T12:00:00Z");
const bytes = Uint8Array.from([1, 2, 3]);
const small = { bytes, width: 200, height: 100 };
const address = "https://a.example.org/x.png";

const put = (fields: Partial<IncomingRecord> = {}) =>
  upsertPapers([{ title: "One", abstract: "It is.", arxivId: "2611.00001", day: "2026-11-30", ...fields }]);
const pictures = () => db().picture.findMany({ select: { address: true, hash: true, dueAt: true } });
const scopes = async () => (await db().pageChange.findMany()).map(({ scope }) => scope).sort();

beforeEach(async () => {
  await put({ image: address, categories: ["cs.CL"] });
});

describe("the picture of a paper", () => {
  test("is due when the paper comes", async () => {
    expect(await hasDuePictures(now)).toBe(true);
    expect(await claimPictures(10, now)).toEqual([{ address, attempts: 1 }]);
    expect(await claimPictures(10, now)).toEqual([]);
    expect(await hasDuePictures(now)).toBe(false);
  });

  test("is what a source names, before its project page", async () => {
    await put({ links: { project: "https://one.example.org/" } });
    expect(await pictures()).toMatchObject([{ address }]);
    await upsertPapers([
      { title: "Two", abstract: "It is.", arxivId: "2611.00002", links: { project: "https://two.example.org/" } },
      { title: "Three", abstract: "It is.", arxivId: "2611.00003", links: { code: "https://github.com/a/b" } },
    ]);
    expect(await pictures()).toMatchObject([{ address }, { address: "https://two.example.org/" }]);
  });

  test("stays when the paper changes otherwise, and goes when its address changes or the paper goes", async () => {
    await storePicture(address, small);
    await put({ votes: 7 });
    expect((await findPaper("2611.00001"))?.picture).toEqual({ hash: expect.any(String), width: 200, height: 100 });
    await put({ image: "https://a.example.org/2.png" });
    expect(await pictures()).toMatchObject([
      { address: "https://a.example.org/2.png", hash: null, dueAt: new Date(0) },
    ]);
    expect((await findPaper("2611.00001"))?.picture).toBeNull();
    await db().paper.deleteMany();
    expect(await pictures()).toEqual([]);
  });

  test("renews the pages that show its paper when it comes", async () => {
    await db().pageChange.deleteMany();
    await recordFailure({ address, attempts: 1 }, "it answered 500", false);
    expect(await scopes()).toEqual([]);
    await storePicture(address, small);
    expect(await scopes()).toEqual(["day:2026-11-30", "paper:2611.00001", "papers"]);
  });

  test("outlasts a failure of another process", async () => {
    await storePicture(address, small);
    await recordFailure({ address, attempts: 1 }, "it answered 500", true);
    expect(await db().picture.findFirst()).toMatchObject({ error: null, width: 200 });
  });
});

test("the newest papers come first", async () => {
  const papers = [2, 3, 4].map((n) => ({
    title: `Paper ${n}`,
    abstract: "It is.",
    arxivId: `2611.0000${n}`,
    image: `https://a.example.org/${n}.png`,
  }));
  await upsertPapers(papers);
  expect((await claimPictures(2, now)).map(({ address }) => address)).toEqual([
    "https://a.example.org/4.png",
    "https://a.example.org/3.png",
  ]);
});

test("a site that shows no pictures deletes all copies, and fetches them again should it show them later", async () => {
  await storePicture(address, small);
  await db().pageChange.deleteMany();
  await forgetPictures();
  expect(await db().picture.findFirst()).toMatchObject({ hash: null, bytes: null, dueAt: new Date(0), attempts: 0 });
  expect(await scopes()).toContain("paper:2611.00001");
  expect(await hasDuePictures(now)).toBe(true);
});
