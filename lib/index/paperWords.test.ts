import { describe, expect, test } from "vitest";
import { isLabel, nameWord, topicWord, wordsOfPaper } from "./paperWords";

const paper = (value: object) => wordsOfPaper({ id: 1, title: "T", abstract: "A", authors: [], topics: [], ...value });

describe("the words of a paper", () => {
  test("are told by where they stand, in their order", () => {
    expect(
      paper({
        title: "M$^3$ViT: \\emph{Multi-task} learning",
        abstract: "We present M$^3$ViT,\na MindSearch.",
        authors: ["Jürgen Müller", "Ada Byron"],
        topics: ["cs.CL", "Vision"],
      }),
    ).toEqual({
      title: ["m3vit", "multi", "task", "learning"],
      titleParts: ["multitask"],
      abstract: ["we", "present", "m3vit", "a", "mindsearch"],
      abstractParts: ["mind", "search"],
      authors: ["jurgen", "muller", "|", "ada", "byron"],
      labels: ["topic:cs.cl", "topic:vision", "name:m3vit"],
    });
  });

  test("have each topic once, however it is written", () => {
    expect(paper({ topics: ["cs.CL", " CS.cl ", "Deep  Learning", "deep learning"] }).labels).toEqual([
      "topic:cs.cl",
      "topic:deep learning",
      "name:t",
    ]);
    expect(isLabel(nameWord("sam2"))).toBe(true);
    expect(isLabel(topicWord("cs.CL"))).toBe(true);
    expect(isLabel("topic")).toBe(false);
  });

  test("are as many as an abstract may have, and no more of anything", () => {
    const words = paper({
      abstract: "multi-task ".repeat(10_000),
      authors: Array(10_000).fill("Ada Byron"),
      topics: Array.from({ length: 100 }, (_, index) => `topic ${index} ${"x".repeat(1000)}`),
    });
    expect(words.abstract).toHaveLength(4000);
    expect(words.abstractParts).toHaveLength(2000);
    expect(words.authors).toHaveLength(3000);
    expect(words.labels).toHaveLength(51);
    expect(Math.max(...words.labels.map((topic) => topic.length))).toBeLessThan(250);
  });
});
