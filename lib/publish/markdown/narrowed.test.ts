import { beforeEach, expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { upsertPapers } from "../../ingest/store";
import { paperRecordSchema } from "../../papers/schema";
import { assignTopics } from "../../papers/topics/assignPending.store";
import { readMarkdown } from "./pages";

withDatabase();

const now = new Date("2025-03-13T12:00:00Z");

beforeEach(async () => {
  await upsertPapers(
    [
      { id: "x:1", title: "Coded", day: "2025-03-12", votes: 3, links: { code: "https://github.com/a/b" } },
      { id: "x:2", title: "Voted", day: "2025-03-12", votes: 9, keywords: ["marsupial"] },
    ].map((paper) => paperRecordSchema.parse({ abstract: "A.", ...paper })),
  );
  assignTopics();
});

const titles = async (path: string, params: Record<string, string>) =>
  [...((await readMarkdown(path, params, now)) ?? "").matchAll(/^\d+\. \[(\w+)\]/gm)].map(([, title]) => title);

test.each(["/papers", "/papers/date/2025-03-12", "/papers/week/2025-W11", "/papers/trending"])(
  "%s as Markdown is narrowed as its page is",
  async (path) => {
    expect((await titles(path, {})).toSorted()).toEqual(["Coded", "Voted"]);
    expect(await titles(path, { code: "1" })).toEqual(["Coded"]);
    expect(await titles(path, { min_votes: "5" })).toEqual(["Voted"]);
    expect(await titles(path, { topic: "marsupial" })).toEqual(["Voted"]);
  },
);

test("a list that is narrowed to nothing says so", async () => {
  expect(await readMarkdown("/papers/date/2025-03-12", { min_votes: "99" }, now)).toContain(
    "No paper of this list matches.",
  );
});
