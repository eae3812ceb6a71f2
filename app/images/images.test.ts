import { expect, test } from "vitest";
import { upsertPapers } from "@/lib/ingest/store";
import { assignAuthors } from "@/lib/papers/authors/assignPending.store";
import { paperRecordSchema } from "@/lib/papers/schema";
import { assignTopics } from "@/lib/papers/topics/assignPending.store";
import { withDatabase } from "@/tests/setup/database";
import { GET } from "./[...path]/route";

withDatabase();

const get = (name: string) =>
  GET(new Request("http://localhost:3000"), { params: Promise.resolve({ path: ["papers", ...name.split("/")] }) });

test("a paper's image is rendered once for all notations of its id", async () => {
  await upsertPapers([paperRecordSchema.parse({ id: "2407.20183", title: "MindSearch", abstract: "Of agents." })]);
  // More than may wait: as separate images, most of these would be refused.
  const names = Array.from({ length: 40 }, (_, version) => `2407.20183v${version + 1}`);
  const answers = await Promise.all([...names, "arXiv:2407.20183", "ARXIV:2407.20183v2"].map(get));
  expect([...new Set(answers.map(({ status }) => status))]).toEqual([200]);
});

test("topics and authors have images, and a search has none", async () => {
  const papers = ["One", "Two", "Three"].map((title) => ({
    id: `x:${title}`,
    title,
    abstract: "A.",
    day: "2025-03-12",
  }));
  await upsertPapers(
    papers.map((paper) => paperRecordSchema.parse({ ...paper, keywords: ["marsupial"], authors: ["Bea Bilby"] })),
  );
  assignTopics();
  assignAuthors();
  const statusOf = async (...path: string[]) =>
    (await GET(new Request("http://localhost:3000"), { params: Promise.resolve({ path }) })).status;
  expect(await statusOf("topics", "marsupial")).toBe(200);
  expect(await statusOf("authors", "bea-bilby")).toBe(200);
  expect(await statusOf("topics", "nothing")).toBe(404);
  expect(await statusOf("search")).toBe(404);
});
