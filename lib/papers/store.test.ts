import { describe, expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { upsertPapers } from "../ingest/store";
import { paperRecordSchema } from "./schema";
import { findPaper } from "./store";

withDatabase();

const record = (value: object) => paperRecordSchema.parse({ title: "Mind search", abstract: "Of minds.", ...value });

describe("findPaper finds a paper", () => {
  test("by its arXiv id in any version and form", async () => {
    await upsertPapers([record({ id: "2407.20183v2" })]);
    for (const id of ["2407.20183", "2407.20183v1", "arXiv:2407.20183"]) {
      expect((await findPaper(id))?.id, id).toBe("2407.20183");
    }
  });

  test("by an old arXiv id, which contains a slash", async () => {
    await upsertPapers([record({ id: "hep-th/9901001" })]);
    expect((await findPaper("hep-th/9901001v3"))?.arxivId).toBe("hep-th/9901001");
  });

  test("by its DOI in any form", async () => {
    await upsertPapers([record({ id: "10.1145/ABC" })]);
    expect((await findPaper("10.1145/abc"))?.id).toBe("mind-search");
    expect((await findPaper("https://doi.org/10.1145/ABC"))?.id).toBe("mind-search");
  });

  test("by the slug it had before its arXiv id was known", async () => {
    await upsertPapers([record({})]);
    expect((await findPaper("mind-search"))?.id).toBe("mind-search");
    await upsertPapers([record({ id: "2407.20183" })]);
    expect((await findPaper("mind-search"))?.id).toBe("2407.20183");
  });

  test("or returns null", async () => {
    expect(await findPaper("no-such-paper")).toBeNull();
    expect(await findPaper("")).toBeNull();
    expect(await findPaper("a\u0000b")).toBeNull();
  });
});
