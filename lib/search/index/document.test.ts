import { describe, expect, test } from "vitest";
import { documentOf, isLabel, nameWord, topicWord } from "./document";

const paper = (value: object) => documentOf({ id: 1, title: "T", abstract: "A", authors: [], topics: [], ...value });

describe("the words of a paper", () => {
  test("are grouped by section, in order", () => {
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
      authors: ["jurgen", "muller", "|", "juergen", "mueller", "|", "ada", "byron"],
      labels: ["topic:cs.cl", "topic:vision", "name:m3vit"],
    });
  });

  test.each([
    [["Ada Byron"], "ada byron"],
    [
      ["Bernhard Schölkopf", "Anders Søgaard"],
      "bernhard scholkopf | bernhard schoelkopf | anders sogaard | anders soegaard",
    ],
    [["Tim O’Brien"], "tim obrien | tim o brien |2"],
    [["Zi'ang Li"], "ziang li | zi ang li"],
    [["Jean d'Alembert"], "jean d alembert |2 jean dalembert"],
    [["Łukasz Kaiser"], "lukasz kaiser"],
  ])("include the names %j in every spelling", (authors, words) => {
    expect(paper({ authors }).authors.join(" ")).toBe(words);
  });

  test("include each topic once, whatever its case and spaces", () => {
    expect(paper({ topics: ["cs.CL", " CS.cl ", "Deep  Learning", "deep learning"] }).labels).toEqual([
      "topic:cs.cl",
      "topic:deep learning",
      "name:t",
    ]);
    expect(isLabel(nameWord("sam2"))).toBe(true);
    expect(isLabel(topicWord("cs.CL"))).toBe(true);
    expect(isLabel("topic")).toBe(false);
  });

  test("are limited in every section", () => {
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
