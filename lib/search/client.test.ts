import { expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { upsertPapers } from "../ingest/store";
import { paperRecordSchema } from "../papers/schema";
import { askSearch, closeSearch } from "./client";
import { indexPapers } from "./index/store";

withDatabase();

const ask = () => askSearch("search", { text: "roads", order: "relevance", facets: false });

test("what was asked is answered before the thread ends, and the next search has a thread of its own", async () => {
  await upsertPapers([paperRecordSchema.parse({ id: "x:1", title: "Roads", abstract: "They lead." })]);
  indexPapers();
  const before = ask();
  await closeSearch();
  expect(await before).toMatchObject({ total: 1 });
  expect(await ask()).toMatchObject({ total: 1 });
  await closeSearch();
});

test("a fault in the thread reaches whoever asked, with its cause, and ends nothing", async () => {
  const faulty = askSearch("similar", { id: 1 } as unknown as number, 3);
  await expect(faulty).rejects.toMatchObject({
    message: "The search thread could not answer",
    cause: expect.objectContaining({ message: "Too few parameter values were provided" }),
  });
  expect(await ask()).toMatchObject({ total: 0 });
  await closeSearch();
});
