import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { topicLabel, topicSlug, topicTitle } from "./slug";

describe("a topic is known by", () => {
  test.each([
    ["cs.cl", "cs.CL"],
    ["cs.SY", "eess.SY"],
    ["Mixture of Experts", "mixture-of-experts"],
    ["mixture-of-experts (MoE)", "mixture-of-experts"],
    ["Large Language Models (LLMs)", "large-language-model"],
    ["large language model", "large-language-model"],
    ["LLMs", "llm"],
    ["policies", "policy"],
    ["meshes", "mesh"],
    ["robotics", "robotics"],
    ["loss", "loss"],
    ["analysis", "analysis"],
    ["time series", "time-series"],
    ["GPT-4o", "gpt-4o"],
    ["$\\alpha$-divergence", "alpha-divergence"],
    ["M³ViT", "m3vit"],
    ["C++", "c++"],
    ["naïve Bayes", "naive-bayes"],
    ["(MoE)", "moe"],
    ["深度学习", "深度学习"],
    ["  ", ""],
    ["—", ""],
  ])("%s: %s", (text, slug) => {
    expect(topicSlug(text)).toBe(slug);
  });

  test("no more than a hundred characters, and no half of a word", () => {
    const slug = topicSlug(Array.from({ length: 40 }, () => "keyword").join(" "));
    expect(slug).toBe(Array.from({ length: 12 }, () => "keyword").join("-"));
    expect(topicSlug("x".repeat(300))).toHaveLength(100);
  });
});

const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 150 }),
  fc
    .array(
      fc.constantFrom("Models", "of", "series", "½", "(MoE)", "-", "bases", "$x$", "ﬃ", "İ", "cs.LG", "processes"),
      {
        maxLength: 20,
      },
    )
    .map((words) => words.join(" ")),
);

test("what a topic is known by, and the label made of it, are known by the same", () => {
  fc.assert(
    fc.property(text, (written) => {
      const slug = topicSlug(written);
      expect(topicSlug(slug)).toBe(slug);
      expect(topicSlug(topicLabel(slug))).toBe(slug);
      expect(slug).not.toMatch(/[\s/?%]/);
    }),
    { examples: [["\u{1d15e}"], ["\u{1d15e}#"]] },
  );
});

test("a label names a topic as a text would, and a title also for who does not know the code", () => {
  expect([topicLabel("cs.cl"), topicLabel("mixture-of-experts")]).toEqual(["cs.CL", "mixture of experts"]);
  expect([topicTitle("cs.cl"), topicTitle("web-agent")]).toEqual(["cs.CL Computation and Language", "web agent"]);
});
