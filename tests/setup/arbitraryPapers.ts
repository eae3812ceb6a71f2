import fc from "fast-check";
import { blockSize } from "@/lib/search/index/postings";
import type { TestPaper } from "@/tests/setup/papers";

export const word = fc.constantFrom(
  "music",
  "Music",
  "task",
  "tasks",
  "multi-task",
  "MindSearch",
  "search",
  "colour",
  "color",
  "the",
  "学习",
  "M$^3$ViT",
);
export const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((each) => each.join(" "));
export const id = fc.constantFrom(1, 2, 3, 500, blockSize - 1, blockSize, blockSize + 1, 3 * blockSize + 7);

export const paper: fc.Arbitrary<TestPaper> = fc.record({
  id,
  title: words,
  abstract: words,
  authors: fc.array(words, { maxLength: 2 }),
  categories: fc.uniqueArray(fc.constantFrom("cs.CL", "cs.LG"), { maxLength: 2 }),
  keywords: fc.uniqueArray(fc.constantFrom("music", "CS.CL"), { maxLength: 2 }),
  links: fc.constantFrom({}, { code: "https://example.org" }, { project: "https://example.org" }),
  votes: fc.nat(100),
  day: fc.constantFrom(null, "2025-03-12", "2024-02-29"),
});

export const step = fc.oneof(
  { weight: 4, arbitrary: paper.map((value) => ({ kind: "put" as const, value })) },
  { weight: 2, arbitrary: id.map((value) => ({ kind: "delete" as const, value })) },
  { weight: 2, arbitrary: fc.tuple(id, fc.nat(9)).map((value) => ({ kind: "vote" as const, value })) },
  { weight: 2, arbitrary: fc.tuple(id, words).map((value) => ({ kind: "retitle" as const, value })) },
  { weight: 3, arbitrary: fc.constant({ kind: "index" as const }) },
  { weight: 1, arbitrary: paper.map((value) => ({ kind: "race" as const, value })) },
);
