import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { upsertPapers } from "../ingest/store";
import { assignAuthors } from "../papers/authors/assignPending.store";
import { paperRecordSchema } from "../papers/schema";
import { namedHeader } from "../platform/http/namedHeader";
import { namesPage } from "./namesPage";

withDatabase();

test("pages that are always there, periods, categories, stored papers and their authors are named", async () => {
  await upsertPapers([
    paperRecordSchema.parse({ id: "2407.20183", title: "Mind search", abstract: "Of minds.", authors: ["Zehui Chen"] }),
  ]);
  assignAuthors();
  const named = ["/", "/papers", "/search", "/topics", "/papers/trending", "/papers/date/2025-03-12"];
  for (const path of [
    ...named,
    "/papers/week/2025-W11",
    "/papers/2407.20183",
    "/topics/cs.CL",
    "/authors/zehui-chen",
    "/authors/Zehui%20Chen",
  ])
    expect(await namesPage(path), path).toBe(true);
});

test("other papers and topics, parts of topics and what is not encoded properly are not", async () => {
  const missing = [
    "/papers/2407.20184",
    "/topics/no-topic",
    "/topics/cs.CL/more",
    "/authors",
    "/authors/nobody",
    "/authors/zehui/chen",
    "/papers/%ff",
    "/about",
  ];
  for (const path of missing) expect(await namesPage(path), path).toBe(false);
});

test("proxy.ts knows the header by its name", () => {
  const asked = [...readFileSync("proxy.ts", "utf8").matchAll(/missing: \[\{ type: "header", key: "([^"]+)" \}\]/g)];
  expect(asked.map(([, key]) => key)).toEqual(Array(5).fill(namedHeader));
});
