import { beforeEach, describe, expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { upsertPapers } from "../../ingest/store";
import { db } from "../../platform/db";
import { paperRecordSchema } from "../schema";
import { assignTopics } from "../topics/assignPending.store";
import { assignAuthors, joinAuthors } from "./assignPending.store";
import { authorTopics, coauthors, countByYear, findAuthor, listAuthor, nearestAuthors, perhapsSame } from "./store";

withDatabase();

const record = (id: string, authors: string[], more: object = {}) =>
  paperRecordSchema.parse({ id, title: `Paper ${id}`, abstract: "Nothing.", authors, ...more });

async function put(...records: ReturnType<typeof record>[]): Promise<void> {
  await upsertPapers(records);
  assignTopics();
  renew();
}

function renew(): void {
  assignAuthors();
  while (joinAuthors() > 0);
}

const all = { skip: 0, take: 100 };
const titles = (papers: { title: string }[]) => papers.map(({ title }) => title);
const names = (authors: { name: string; papers: number }[]) => authors.map(({ name, papers }) => `${name} ${papers}`);

/** A number in letters, as a name has no digits. */
const letters = (number: number) =>
  [1, 26, 676, 17_576].map((unit) => String.fromCharCode(97 + (Math.floor(number / unit) % 26))).join("");

const papers = [
  record("x:1", ["Yánn Numbat", "Bea Bilby", "Cy Quoll"], { day: "2025-03-12", keywords: ["termites"] }),
  record("x:2", ["Y. Numbat", "Bea Bilby", "Cy Quoll"], { day: "2024-03-12", keywords: ["termites"] }),
  record("x:3", ["Yánn Numbat", "Bea Bilby"], { published: "2025-06-01T10:00:00Z", keywords: ["termites"] }),
  record("x:4", ["Yves Numbat", "Bea Bilby"], { day: "2025-03-11", keywords: ["ants"] }),
  record("x:5", ["Yánn Numbat"]),
];

describe("an author", () => {
  beforeEach(() => put(...papers));

  test("is found by the slug, by any notation, and by another writing that is certainly the same", async () => {
    for (const text of ["yánn-numbat", "YÁNN NUMBAT", "Numbat, Yánn", "y-numbat", "Y. Numbat"])
      expect(await findAuthor(text)).toEqual({
        slug: "yánn-numbat",
        name: "Yánn Numbat",
        papers: 4,
        otherWritings: [{ slug: "y-numbat", name: "Y. Numbat", papers: 1 }],
      });
    for (const text of ["yann-numbat", "", "🦘", "numbat", "x".repeat(10_000), "%00", "\ud800"])
      expect(await findAuthor(text)).toBeNull();
  });

  test("has papers newest first, by the day of their listing, else of publication, the undated last", async () => {
    const found = await listAuthor("yánn-numbat", all);
    expect(titles(found)).toEqual(["Paper x:3", "Paper x:1", "Paper x:2", "Paper x:5"]);
    expect(found.map(({ day }) => day)).toEqual(["2025-06-01", "2025-03-12", "2024-03-12", ""]);
    expect(titles(await listAuthor("yánn-numbat", { skip: 1, take: 2 }))).toEqual(["Paper x:1", "Paper x:2"]);
    expect(await countByYear("yánn-numbat")).toEqual([
      { year: "2025", papers: 2 },
      { year: "2024", papers: 1 },
      { year: "", papers: 1 },
    ]);
  });

  test("has co-authors by papers together, and topics that have a page", async () => {
    expect(names(await coauthors("yánn-numbat", 10))).toEqual(["Bea Bilby 3", "Cy Quoll 2"]);
    expect(names(await coauthors("bea-bilby", 1))).toEqual(["Yánn Numbat 3"]);
    // Listed papers make a topic's page, and two have this one.
    expect(await authorTopics("yánn-numbat", 10)).toEqual([]);
    await put(record("x:6", ["Bea Bilby"], { day: "2025-03-13", keywords: ["termites"] }));
    expect(names(await authorTopics("yánn-numbat", 10))).toEqual(["termites 3"]);
  });

  test("may be the same as who has a similar name, and only says so", async () => {
    const yann = await findAuthor("yánn-numbat");
    expect(await perhapsSame(yann!, 10)).toEqual([]);
    await put(record("x:7", ["Y. B. Numbat", "Dee Dunnart"]));
    expect(names(await perhapsSame(yann!, 10))).toEqual(["Y. B. Numbat 1"]);
    expect(await findAuthor("y-b-numbat")).toMatchObject({ papers: 1, otherWritings: [] });
    expect(names(await nearestAuthors("Yolanda Numbat", 10))).toEqual([
      "Yánn Numbat 3",
      "Yves Numbat 1",
      "Y. B. Numbat 1",
    ]);
  });

  test("stays as papers come, change and go", async () => {
    await put(record("x:2", ["Yolanda Numbat", "Bea Bilby"], { title: "Paper x:2", day: "2024-03-12" }));
    expect(await findAuthor("y-numbat")).toBeNull();
    expect(await findAuthor("yánn-numbat")).toMatchObject({ papers: 3, otherWritings: [] });
    await db().paper.deleteMany({ where: { externalId: "x:1" } });
    expect(await findAuthor("cy-quoll")).toBeNull();
    await db().paper.updateMany({ where: { externalId: "x:3" }, data: { firstListedOn: "2023-01-02" } });
    expect((await listAuthor("yánn-numbat", all)).map(({ day }) => day)).toEqual(["2023-01-02", ""]);
  });

  test("is parted from another writing when the papers that made it certain go", async () => {
    await db().paper.deleteMany({ where: { externalId: "x:1" } });
    renew();
    expect(await findAuthor("y-numbat")).toMatchObject({ slug: "y-numbat", papers: 1, otherWritings: [] });
    expect(names(await perhapsSame((await findAuthor("y-numbat"))!, 5))).toEqual(["Yánn Numbat 2", "Yves Numbat 1"]);
  });

  test("keeps the writing that stands for the others when another gets more papers", async () => {
    await put(...["x:8", "x:9", "x:10", "x:11"].map((id) => record(id, ["Y. Numbat", "Bea Bilby", "Cy Quoll"])));
    expect(await findAuthor("y-numbat")).toMatchObject({ slug: "yánn-numbat", papers: 8 });
  });
});

test("the members of a collaboration are not each other's co-authors", async () => {
  const team = Array.from({ length: 3000 }, (_, index) => `Ada Member${letters(index)}`);
  await put(record("x:1", [...team, "Bea Bilby"]), record("x:2", ["Bea Bilby", "Ada Memberbaaa", "Cy Quoll"]));
  expect(names(await coauthors("bea-bilby", 10))).toEqual(["Ada Memberbaaa 1", "Cy Quoll 1"]);
  expect(await findAuthor(`ada-member${letters(2999)}`)).toMatchObject({ papers: 1 });
});

test("names without a letter have no page, and two of one name on a paper are one", async () => {
  await put(record("x:1", ["🦘", "Wei Wang", "wei wang", "OpenAI"]));
  expect(await db().author.findMany({ select: { slug: true, key: true }, orderBy: { id: "asc" } })).toEqual([
    { slug: "wei-wang", key: "wang w" },
    { slug: "openai", key: "group: openai" },
  ]);
  expect(await findAuthor("Wei Wang")).toMatchObject({ papers: 1 });
});

test("a paper with damaged authors blocks no other", async () => {
  await put(record("x:1", ["Ann Roe"]), record("x:2", ["Bo Li"]));
  await db().paper.updateMany({ where: { externalId: "x:1" }, data: { authors: "{" } });
  renew();
  expect([await findAuthor("ann-roe"), (await findAuthor("bo-li"))?.papers]).toEqual([null, 1]);
  expect(await db().authorPending.count()).toBe(0);
});

test("any change of an author's papers is noted for the pages that are kept", async () => {
  const revision = async () =>
    (await db().pageChange.findFirst({ where: { scope: "authors" }, orderBy: { revision: "desc" } }))?.revision ?? 0;
  let last = 0;
  const changes = async (change: () => Promise<unknown>) => {
    await change();
    const now = await revision();
    const isNoted = now > last;
    last = now;
    return isNoted;
  };
  expect(await changes(() => put(...papers))).toBe(true);
  expect(await changes(() => put(...papers))).toBe(false);
  expect(await changes(() => db().paper.updateMany({ data: { votes: 3 } }))).toBe(false);
  expect(await changes(() => db().paper.updateMany({ data: { firstListedOn: "2022-02-02" } }))).toBe(true);
  expect(await changes(() => db().paper.deleteMany({ where: { externalId: "x:1" } }))).toBe(true);
  expect(await changes(() => put(record("x:9", ["Ann Roe"])))).toBe(true);
});
