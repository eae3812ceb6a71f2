import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { withDatabase } from "@/tests/setup/database";
import { paperRecordSchema } from "../papers/schema";
import { readSite } from "../platform/site/store";
import { indexPapers } from "../search/index/store";
import { searchPapers } from "../search/store";
import { seed, seedFile, seedIfEmpty } from "./seed";
import { countPapers, upsertPapers } from "./store";

withDatabase();

const record = (value: object = {}) =>
  paperRecordSchema.parse({ title: "Mind search", abstract: "Of minds.", ...value });

async function snapshot() {
  const papers = await db().paper.findMany({ orderBy: { id: "asc" }, omit: { updatedAt: true } });
  return { papers, listings: await db().listing.findMany({ orderBy: [{ day: "asc" }, { rank: "asc" }] }) };
}

describe("seeding", () => {
  test("stores every title and abstract byte for byte, in the order of the document", async () => {
    expect(await seed()).toEqual({ created: 53, updated: 0, unchanged: 0 });
    const listings = await db().listing.findMany({ orderBy: { rank: "asc" }, include: { paper: true } });
    expect(new Set(listings.map(({ day }) => day))).toEqual(new Set(["2025-03-12"]));
    const written = (await readFile(seedFile, "utf8")).split("Mar 12\n\n")[1]!;
    expect(listings.map(({ paper }) => `${paper.title}\n\n${paper.abstract}`).join("\n\n")).toBe(written.trimEnd());
  });

  test("twice changes nothing", async () => {
    await seed();
    const before = await snapshot();
    expect(await seed()).toEqual({ created: 0, updated: 0, unchanged: 53 });
    expect(await snapshot()).toEqual(before);
    expect(await seedIfEmpty()).toBeNull();
  });

  test("takes the site's tagline and byline from the document", async () => {
    await seed();
    expect(await readSite()).toMatchObject({
      tagline: "Get trending papers in your email inbox!",
      byline: "by AK and the research community",
    });
  });

  test("that is interrupted anywhere is completed by the next start", async () => {
    for (const table of ["Setting", "Paper", "Listing"]) {
      await db().$executeRawUnsafe(
        `CREATE TRIGGER "Interruption" BEFORE INSERT ON "${table}" BEGIN SELECT RAISE(ABORT, 'interrupted'); END`,
      );
      await expect(seedIfEmpty(), table).rejects.toThrow();
      await db().$executeRaw`DROP TRIGGER "Interruption"`;
      expect(await seedIfEmpty(), table).toEqual({ papers: 53 });
      expect(await readSite(), table).toMatchObject({ byline: "by AK and the research community" });
      await db().$transaction([db().paper.deleteMany(), db().setting.deleteMany()]);
    }
  });

  test("with an invalid document leaves the store untouched", async () => {
    const before = await snapshot();
    expect(await seed("package.json")).toMatchObject({ fault: { line: expect.any(Number) } });
    expect(await snapshot()).toEqual(before);
    expect(await db().setting.count()).toBe(0);
  });
});

describe("upsertPapers", () => {
  test("counts new, changed and unchanged papers", async () => {
    expect(await upsertPapers([record({ id: "a" }), record({ id: "b" })])).toEqual({
      created: 2,
      updated: 0,
      unchanged: 0,
    });
    const again = [record({ id: "a", votes: 3 }), record({ id: "b" }), record({ id: "c" })];
    expect(await upsertPapers(again)).toEqual({ created: 1, updated: 1, unchanged: 1 });
  });

  test("merges the seed's papers with those of a source that has their ids", async () => {
    await seed();
    const first = await db().paper.findFirstOrThrow({ where: { title: { startsWith: "XMusic" } } });
    await upsertPapers([
      record({ id: "2501.08809", title: first.title.toUpperCase(), day: "2025-01-16", rank: 3, votes: 12 }),
    ]);
    expect(await countPapers()).toBe(53);
    const merged = await db().paper.findUniqueOrThrow({
      where: { id: first.id },
      include: { listings: true, aliases: true },
    });
    expect(merged).toMatchObject({ publicId: "2501.08809", votes: 12, firstListedOn: "2025-01-16" });
    expect(merged.listings.map(({ day }) => day).sort()).toEqual(["2025-01-16", "2025-03-12"]);
    expect(merged.aliases.map(({ publicId }) => publicId)).toEqual([first.publicId]);
  });

  test("merges two rows that turn out to be one paper, and redirects the old address", async () => {
    await upsertPapers([record({ day: "2025-03-12", rank: 1 })]);
    await upsertPapers([record({ id: "2407.20183", title: "Searching minds", day: "2025-03-11", rank: 2 })]);
    await upsertPapers([record({ id: "2407.20183" })]);
    const paper = await db().paper.findFirstOrThrow({ include: { listings: true, aliases: true } });
    expect(await countPapers()).toBe(1);
    expect(paper.listings).toHaveLength(2);
    expect(paper.aliases.map(({ publicId }) => publicId)).toEqual(["mind-search"]);
  });

  test("merges three rows in one batch, and redirects the old addresses", async () => {
    const [id, links] = ["2407.20183", { doi: "https://doi.org/10.1145/a" }];
    await upsertPapers([record({ title: "One", id })]);
    await upsertPapers([record({ title: "Three", links })]);
    await upsertPapers([record({ title: "Two" })]);
    await upsertPapers([record({ title: "Two", links }), record({ title: "Two", id, links })]);
    const [paper, ...more] = await db().paper.findMany({ include: { aliases: true } });
    expect(more).toEqual([]);
    expect(paper).toMatchObject({ publicId: id, doi: "10.1145/a" });
    expect(paper?.aliases.map(({ publicId }) => publicId).sort()).toEqual(["three", "two"]);
  });

  test("matches a title only if one of the two papers has no id", async () => {
    await upsertPapers([record({ id: "a" }), record({ id: "b" })]);
    expect(await upsertPapers([record({ id: "c" })])).toMatchObject({ created: 1 });
    expect(await upsertPapers([record({ votes: 3 })])).toMatchObject({ created: 0, updated: 1 });
    const papers = await db().paper.findMany({ orderBy: { id: "asc" } });
    expect(papers.map(({ externalId, votes }) => [externalId, votes])).toEqual([
      ["a", 3],
      ["b", 0],
      ["c", 0],
    ]);
  });

  test("keeps the search index in step with the store", async () => {
    const find = async (q: string) => {
      indexPapers();
      return (await searchPapers(q, { pageSize: 5 })).total;
    };
    await upsertPapers([record({ id: "a", title: "Quokkas" })]);
    expect(await find("quokka")).toBe(1);
    await upsertPapers([record({ id: "a", title: "Wombats" })]);
    expect([await find("quokkas"), await find("wombat")]).toEqual([0, 1]);
    await db().paper.deleteMany();
    expect(await find("wombat")).toBe(0);
  });

  test("run concurrently duplicates nothing and loses nothing", async () => {
    const batches = Array.from({ length: 8 }, (_, writer) =>
      Array.from({ length: 20 }, (_, i) =>
        record({ id: `shared:${i}`, title: `Paper ${i}`, votes: writer, day: "2025-03-12" }),
      ),
    );
    await Promise.all(batches.map((batch) => upsertPapers(batch)));
    expect(await countPapers()).toBe(20);
    expect(await db().listing.count()).toBe(20);
  });

  test("writes a batch completely or not at all", async () => {
    const good = record({ id: "a", title: "Good" });
    const bad = { ...record({ id: "b" }), votes: Number.NaN };
    await expect(upsertPapers([good, bad])).rejects.toThrow("A batch of papers could not be written");
    expect(await countPapers()).toBe(0);
  });
});
