import { expect, test, vi } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { upsertPapers } from "../../ingest/store";
import { paperRecordSchema } from "../schema";
import { lastArrival } from "./lastArrival.store";

withDatabase();

const store = (id: string, day: string) =>
  upsertPapers([paperRecordSchema.parse({ id, title: `Paper ${id}`, abstract: "A.", day, rank: 1, votes: 0 })]);

test("a day's papers came when the last of them was stored", async () => {
  expect(await lastArrival("2025-03-12")).toBeNull();
  await store("x:1", "2025-03-12");
  const first = await lastArrival("2025-03-12");
  await vi.waitUntil(() => Date.now() > (first?.getTime() ?? 0));
  await store("x:2", "2025-03-12");
  const second = await lastArrival("2025-03-12");
  await store("x:3", "2025-03-13");
  expect(second?.getTime()).toBeGreaterThan(first?.getTime() ?? 0);
  expect(await lastArrival("2025-03-12")).toEqual(second);
});
