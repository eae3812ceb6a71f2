import { beforeEach, expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { upsertPapers } from "../ingest/store";
import { paperRecordSchema } from "../papers/schema";
import { assignTopics } from "../papers/topics/assignPending.store";
import { indexPapers } from "../search/index/store";
import { countVolumes, mostCounted } from "./volume";

withDatabase();

beforeEach(async () => {
  const days = ["2025-03-12", "2025-03-10", "2025-02-13", "2025-02-12"];
  await upsertPapers(
    days.map((day, index) =>
      paperRecordSchema.parse({
        id: `x:${index}`,
        title: `Wombats ${index}`,
        abstract: "A.",
        day,
        keywords: ["marsupial"],
      }),
    ),
  );
  assignTopics();
  indexPapers();
});

test("interests are counted over the four weeks up to the latest day", async () => {
  const counted = await countVolumes([
    { kind: "trending", value: "" },
    { kind: "search", value: "wombats" },
    { kind: "topic", value: "Marsupials" },
    { kind: "search", value: "wombats 3" },
    { kind: "search", value: "asdfgh nonsense" },
  ]);
  expect(counted).toEqual({
    "search:wombats": 3,
    "topic:Marsupials": 3,
    "search:wombats 3": 0,
    "search:asdfgh nonsense": null,
  });
});

test("no more interests are counted than cost little", async () => {
  const many = Array.from({ length: 30 }, (_, index) => ({ kind: "search" as const, value: `wombats ${index}` }));
  expect(Object.keys(await countVolumes(many))).toHaveLength(mostCounted);
});
