import path from "node:path";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { upsertPapers } from "../../ingest/store";
import { paperRecordSchema } from "../../papers/schema";
import { db } from "../../platform/db";
import { embedPapers } from "./embedPapers";
import { fromBytes, similarity } from "./quantize";
import { adoptModel, countVectors, findPapersToEmbed, saveVectors } from "./store";

const folder = withDatabase();

const record = (id: string, title: string) => paperRecordSchema.parse({ id, title, abstract: `${title}, in short.` });
const { signal } = new AbortController();

async function vectorOf(externalId: string) {
  const row = await db().paper.findUniqueOrThrow({ where: { externalId }, include: { vector: true } });
  return row.vector && fromBytes(row.vector.vector);
}

// The model opens in a worker thread.
describe("embedding papers", { timeout: 60_000 }, () => {
  test("gives each paper a vector, nearer for similar papers, and does nothing the second time", async () => {
    await upsertPapers([record("x:1", "Singing birds"), record("x:2", "Birdsong"), record("x:3", "Bank accounts")]);
    const reported: { papers: number; vectors: number }[] = [];
    expect(await embedPapers({ signal, onProgress: (counts) => reported.push(counts) })).toBe(3);
    expect(reported).toEqual([{ papers: 3, vectors: 3 }]);
    const [birds, song, bank] = [(await vectorOf("x:1"))!, (await vectorOf("x:2"))!, (await vectorOf("x:3"))!];
    expect(similarity(birds, song)).toBeGreaterThan(similarity(birds, bank));
    expect(await embedPapers({ signal })).toBe(0);
  });

  test("reports progress against the present counts while papers are added, changed and deleted", async () => {
    await upsertPapers(Array.from({ length: 70 }, (_, n) => record(`x:${n}`, `Birds ${n}`)));
    const reported: { papers: number; vectors: number }[] = [];
    const onProgress = (counts: { papers: number; vectors: number }) => {
      if (reported.push(counts) > 1) return;
      const other = new Database(path.join(folder, "offprint.db"));
      other.exec(`PRAGMA foreign_keys = ON; UPDATE "Paper" SET "abstract" = "abstract" || ' Again.';
        DELETE FROM "Paper" WHERE "title" LIKE '%9'`);
      other.close();
    };
    expect(await embedPapers({ signal, onProgress })).toBe(32 + 63);
    expect(reported).toEqual([
      { papers: 70, vectors: 32 },
      { papers: 63, vectors: 32 },
      { papers: 63, vectors: 63 },
    ]);
    expect(await countVectors()).toEqual({ papers: 63, vectors: 63 });
  });

  test("computes a vector again if the text has changed, but not if the votes have", async () => {
    await upsertPapers([record("x:1", "Singing birds")]);
    await embedPapers({ signal });
    await upsertPapers([
      paperRecordSchema.parse({ id: "x:1", title: "Singing birds", abstract: "Singing birds, in short.", votes: 7 }),
    ]);
    expect(await countVectors()).toEqual({ papers: 1, vectors: 1 });
    await upsertPapers([record("x:1", "Silent birds")]);
    expect(await countVectors()).toEqual({ papers: 1, vectors: 0 });
  });

  test("saves no vector of a text that has changed meanwhile", async () => {
    await upsertPapers([record("x:1", "Singing birds")]);
    const stale = await findPapersToEmbed(10);
    await upsertPapers([record("x:1", "Silent birds")]);
    await saveVectors(stale, [new Float32Array([1, 0])]);
    expect(await countVectors()).toEqual({ papers: 1, vectors: 0 });
  });

  test("deletes the vectors of another model", async () => {
    await upsertPapers([record("x:1", "Singing birds")]);
    await adoptModel("one");
    await saveVectors(await findPapersToEmbed(10), [new Float32Array([1, 0])]);
    await adoptModel("one");
    expect((await countVectors()).vectors).toBe(1);
    await adoptModel("another");
    expect((await countVectors()).vectors).toBe(0);
  });

  test("finds papers without a vector, whatever happens to papers and vectors", async () => {
    const waiting = async () => (await findPapersToEmbed(10)).map(({ title }) => title);
    await upsertPapers([record("x:1", "Singing birds"), record("x:2", "Birdsong"), record("x:3", "Bank accounts")]);
    expect(await waiting()).toEqual(["Bank accounts", "Birdsong", "Singing birds"]);
    await embedPapers({ signal });
    expect(await waiting()).toEqual([]);
    await db().paper.delete({ where: { externalId: "x:2" } });
    expect(await countVectors()).toEqual({ papers: 2, vectors: 2 });
    await db().paperVector.deleteMany();
    expect(await waiting()).toEqual(["Bank accounts", "Singing birds"]);
    await db().paper.deleteMany();
    expect([await waiting(), await countVectors()]).toEqual([[], { papers: 0, vectors: 0 }]);
  });

  test("stops when its signal aborts", async () => {
    await upsertPapers([record("x:1", "Singing birds")]);
    expect(await embedPapers({ signal: AbortSignal.abort() })).toBe(0);
    expect((await countVectors()).vectors).toBe(0);
  });
});
