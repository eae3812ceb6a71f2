import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { topicLabel, topicSlug, topicTitle } from "./slug";

describe("a topic's slug", () => {
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
  ])("of %s is %s", (text, slug) => {
    expect(topicSlug(text)).toBe(slug);
  });

  test("has at most a hundred characters and whole code points", () => {
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

test("of a slug and of its label is the same slug", () => {
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

test("a label names a topic as a text would, and a title explains a category's code", () => {
  expect([topicLabel("cs.cl"), topicLabel("mixture-of-experts")]).toEqual(["cs.CL", "mixture of experts"]);
  expect([topicTitle("cs.cl"), topicTitle("web-agent")]).toEqual(["cs.CL Computation and Language", "web agent"]);
});
