import { expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { upsertPapers } from "../ingest/store";
import { paperRecordSchema } from "../papers/schema";
import { askSearch, closeSearch } from "./client";
import { indexPapers } from "./index/store";

withDatabase();

const ask = () => askSearch("search", { text: "roads", order: "relevance", weaker: false, facets: false });

test("closing the thread lets it answer first, and the next search starts another thread", async () => {
  await upsertPapers([paperRecordSchema.parse({ id: "x:1", title: "Roads", abstract: "They lead." })]);
  indexPapers();
  const before = ask();
  await closeSearch();
  expect(await before).toMatchObject({ total: 1 });
  expect(await ask()).toMatchObject({ total: 1 });
  await closeSearch();
});

test("an error in the thread reaches the caller with its cause, and the thread goes on", async () => {
  const faulty = askSearch("similar", { id: 1 } as unknown as number, 3);
  await expect(faulty).rejects.toMatchObject({
    message: "The search thread could not answer",
    cause: expect.objectContaining({ message: "Too few parameter values were provided" }),
  });
  expect(await ask()).toMatchObject({ total: 0 });
  await closeSearch();
});
