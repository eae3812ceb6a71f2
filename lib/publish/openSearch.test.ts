import fc from "fast-check";
import { expect, test } from "vitest";
import { openSearch } from "./openSearch";

test("describes the search page and its feed", () => {
  const description = openSearch({ name: "Papers & Co", url: "https://papers.example" });
  expect(description).toContain("<ShortName>Papers &#38; Co</ShortName>");
  expect(description).toContain('type="text/html" template="https://papers.example/search?q={searchTerms}"');
  expect(description).toContain('template="https://papers.example/search.atom?q={searchTerms}"');
});

test("shortens the name to 16 characters, and splits none", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", "é", "論", "🤗"), minLength: 1 }), (name) => {
      const [, short = ""] = /<ShortName>(.*)<\/ShortName>/.exec(openSearch({ name, url: "https://a.example" })) ?? [];
      expect(name.startsWith(short)).toBe(true);
      expect([...short].length).toBe(Math.min(16, [...name].length));
    }),
  );
});
