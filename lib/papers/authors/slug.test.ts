import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodePath } from "../paths";
import { authorPath, pathOfName } from "./paths";
import { authorSlug } from "./slug";

describe("the slug of an author", () => {
  test.each([
    ["Yann LeCun", "yann-lecun"],
    ["YANN LECUN", "yann-lecun"],
    ["Jean-Pierre  Serre", "jean-pierre-serre"],
    ["J. O’Brien", "j-obrien"],
    ["J. O'Brien", "j-obrien"],
    ["José García", "josé-garcía"],
    ["Jose\u0301 Garci\u0301a", "josé-garcía"],
    ["Jose Garcia", "jose-garcia"],
    ["王伟", "王伟"],
    ["Иван Петров", "иван-петров"],
    ["محمد علي", "محمد-علي"],
    ["../../etc/passwd", "etc-passwd"],
    ["%00<script>", "00-script"],
    ["🦘", ""],
    ["\u0301", ""],
    ["…", ""],
  ])("of %j is %j", (name, slug) => {
    expect(authorSlug(name)).toBe(slug);
  });

  const names = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.string({ unit: "grapheme", maxLength: 300 }),
    fc.constantFrom(
      "x".repeat(10_000),
      "é".repeat(10_000),
      "𝓧".repeat(10_000),
      "𐌰".repeat(100),
      `${"x".repeat(98)} 𐌰`,
      "\u202eabc",
    ),
  );

  test("is its own slug, and has letters, digits, marks and hyphens alone", () => {
    fc.assert(
      fc.property(names, (name) => {
        const slug = authorSlug(name);
        expect(authorSlug(slug)).toBe(slug);
        expect(slug).toMatch(/^(?:[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:-[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*)?$/u);
        expect(slug.length).toBeLessThanOrEqual(100);
      }),
    );
  });

  test("comes back from the address", () => {
    fc.assert(
      fc.property(names, (name) => {
        const slug = authorSlug(name);
        expect(pathOfName(name)).toBe(slug === "" ? null : authorPath(slug));
        expect(decodePath(authorPath(slug).slice("/authors/".length))).toBe(slug);
      }),
    );
  });

  test("does not depend on case or spaces", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z]{1,8}( [A-Za-z]{1,8}){0,3}$/), (name) => {
        expect(authorSlug(name.toUpperCase().replaceAll(" ", "  "))).toBe(authorSlug(name));
      }),
    );
  });
});
