import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { suggestible } from "./suggestible";

describe("a query that may be suggested", () => {
  test.each([
    ["  Mixture of\n Experts ", "mixture of experts"],
    ['author:"Yann LeCun"', 'author:"yann lecun"'],
    ["GPT-4", "gpt-4"],
    ["ResNet-152", "resnet-152"],
    ["Llama 3.1 8B", "llama 3.1 8b"],
    ["ImageNet 2012", "imagenet 2012"],
    ["topic:cs.CL", "topic:cs.cl"],
    ["diffusion cond-mat.str-el", "diffusion cond-mat.str-el"],
    ["état de l’art", "état de l’art"],
    ["图神经网络", "图神经网络"],
    ["ｗｉｄｅ transformers", "wide transformers"],
    ["J\u030cazari", "\u01f0azari"],
    ["attention at inference", "attention at inference"],
  ])("%j as %j", (text, kept) => expect(suggestible(text)).toBe(kept));
});

describe("a query that is never suggested", () => {
  test.each([
    ["too short", "ab"],
    ["too long", "x ".repeat(31)],
    ["an address", "ada@example.org"],
    ["an address in full-width characters", "ada＠example．org"],
    ["an address in words", "ada at example dot org"],
    ["an address in brackets", "ada (at) example"],
    ["a host", "buy at cheap-papers.com"],
    ["a link", "https://example.org/a"],
    ["a link without a scheme", "www cheap papers"],
    ["a host with spaces around its dot", "cheap papers . com"],
    ["a host with a space after its dot", "cheappapers. org"],
    ["a telephone number", "call +49 30 1234567"],
    ["a telephone number in groups", "call 12 34 56 78"],
    ["a telephone number with dots", "call 555.123.4567"],
    ["a telephone number in other digits", "call ٠١٢٣٤٥٦٧"],
    ["a telephone number made of years", "call 2012 2013 2014"],
    ["a date of birth", "ada lovelace 10 12 1815"],
    ["a date of birth with the name of a month", "ada lovelace 12 march 1985"],
    ["a card or house number", "main street 4711"],
    ["an arXiv id", "2407.20183"],
    ["nothing but numbers", "2025 2026"],
    ["a reversed text", "music \u202egnihtemos"],
    ["a bidi isolate", "music \u2066something\u2069"],
    ["an invisible character", "mu\u200bsic"],
    ["a control character", "music\u0007"],
    ["stacked marks", `music z${"\u0300".repeat(5)}`],
    ["an emoji", "music 🖕"],
    ["an excluded word", "music -lovelace"],
    ["an excluded word after a full-width or small minus", "music －lovelace ﹣byron"],
    ["alternatives", "music OR lovelace"],
    ["a misread filter", "after:2025-13 music"],
  ])("%s", (_, text) => expect(suggestible(text)).toBeNull());

  test("an address, link or telephone number is never suggested, whatever surrounds it", () => {
    const words = fc.stringMatching(/^[a-z ]{0,12}$/);
    const secret = fc.oneof(
      fc.emailAddress(),
      fc.webUrl(),
      fc
        .tuple(fc.integer({ min: 100, max: 999 }), fc.integer({ min: 1000, max: 9999 }))
        .map((parts) => parts.join("-")),
    );
    fc.assert(
      fc.property(words, secret, words, (before, text, after) => {
        expect(suggestible(`${before} ${text} ${after}`)).toBeNull();
      }),
    );
  });
});

test("a suggestible text is its own suggestible form", () => {
  const folding = fc.constantFrom(..."aJT\u030c\u0308\u0323ﬀ－﹣＂：（＊ ", "OR", "author:");
  const text = fc.string({ unit: fc.oneof(fc.string({ unit: "grapheme", maxLength: 1 }), folding), maxLength: 80 });
  fc.assert(
    fc.property(text, (query) => {
      const kept = suggestible(query);
      if (kept === null) return;
      expect(suggestible(kept)).toBe(kept);
      expect(kept).not.toMatch(/[\p{C}@]/u);
      expect([...kept].length).toBeLessThanOrEqual(60);
    }),
    { examples: [["﹣ﯪ"], ["－ⰀA"], ["J\u030cab"]] },
  );
});
