import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Acronyms, expand, meaningOf, nameKey } from "./acronyms";
import { spellingKey } from "./spelling";

const none: Acronyms = new Map();
const names = (counts: Record<string, number>) => Object.entries(counts).map(([long, papers]) => ({ long, papers }));

describe("an acronym", () => {
  test("stands for the name that nearly all papers give it, in its commonest spelling", () => {
    const counts = names({ "mixture-of-experts": 116, "mixtures-of-expert": 2, "mode-of-emission": 1 });
    expect(meaningOf("moe", counts, none)).toBe("mixture-of-experts");
  });

  test("of several meanings stands for none", () => {
    expect(meaningOf("tts", names({ "test-time-scaling": 29, "text-to-speech": 20 }), none)).toBeNull();
    expect(
      meaningOf("svd", names({ "singular-value-decomposition": 12, "stable-video-diffusion": 5 }), none),
    ).toBeNull();
  });

  test("that few papers define stands for none; one of two letters needs more of them", () => {
    expect(meaningOf("abc", names({ "an-odd-name": 2 }), none)).toBeNull();
    expect(meaningOf("abc", names({ "an-odd-name": 3 }), none)).toBe("an-odd-name");
    expect(meaningOf("an", names({ "an-odd-name": 4 }), none)).toBeNull();
    expect(meaningOf("an", names({ "odd-name": 17, "other-thing": 3 }), none)).toBeNull();
  });

  test("may be used within the name of another", () => {
    const known: Acronyms = new Map([["llm", "large-language-model"]]);
    const counts = names({
      "multimodal-llm": 2,
      "multi-modal-large-language-model": 2,
      "multimodal-large-language-model": 3,
    });
    expect(meaningOf("mllm", counts, known)).toBe("multimodal-large-language-model");
  });

  test("has one meaning in other words of the same stems", () => {
    expect(meaningOf("qas", names({ "question-answering": 25, "question-and-answer": 8 }), none)).toBe(
      "question-answering",
    );
  });
});

test("an acronym is spelled out within a name", () => {
  const known: Acronyms = new Map([
    ["llm", "large-language-model"],
    ["mmdit", "multimodal-diffusion-transformer"],
  ]);
  expect(expand("llm-agent", known)).toBe("large-language-model-agent");
  expect(expand("mm-dit", known)).toBe("multimodal-diffusion-transformer");
  expect(nameKey("llms-agent", known)).toBe(nameKey("large-language-model-agent", known));
});

const slug = fc
  .array(fc.constantFrom("llm", "rag", "large", "model", "models", "region", "graph", "generation", "multi", "modal"), {
    minLength: 1,
    maxLength: 4,
  })
  .map((words) => words.join("-"));
const counted = fc.array(fc.record({ long: slug, papers: fc.integer({ min: 1, max: 40 }) }), { maxLength: 8 });

describe("whatever papers define,", () => {
  test("the order of their definitions does not matter", () => {
    fc.assert(
      fc.property(counted, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (list, random) => {
        const distinct = [...new Map(list.map((each) => [each.long, each])).values()];
        const shuffled = distinct
          .map((each) => ({ each, at: random.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ each }) => each);
        expect(meaningOf("rag", shuffled, none)).toBe(meaningOf("rag", distinct, none));
      }),
    );
  });

  test("an acronym stands for a name only if at most three in twenty papers mean another", () => {
    fc.assert(
      fc.property(counted, (list) => {
        const meaning = meaningOf("rag", list, none);
        if (meaning === null) return;
        const all = list.reduce((sum, { papers }) => sum + papers, 0);
        const stems = (text: string) => text.replaceAll("models", "model").replaceAll("-", "");
        const same = list
          .filter(({ long }) => stems(long) === stems(meaning))
          .reduce((sum, { papers }) => sum + papers, 0);
        expect(same).toBeGreaterThanOrEqual(0.85 * all);
      }),
    );
  });

  test("names that are defined differently stay apart unless they are spellings of each other", () => {
    fc.assert(
      fc.property(counted, slug, slug, (list, one, other) => {
        const meaning = meaningOf("rag", list, none);
        const acronyms: Acronyms = new Map(meaning === null ? [] : [["rag", meaning]]);
        const isJoined = nameKey(one, acronyms) === nameKey(other, acronyms);
        const isSpelled = spellingKey(one) === spellingKey(other);
        if (isSpelled) expect(isJoined).toBe(true);
        const [hasOne, hasOther] = [one, other].map((name) => name.split("-").includes("rag"));
        if (!isSpelled && !hasOne && !hasOther) expect(isJoined).toBe(false);
      }),
    );
  });
});
