import { describe, expect, test } from "vitest";
import { memorable } from "./popular";

describe("a query that is remembered", () => {
  test.each([
    ["  Mixture of\n Experts ", "mixture of experts"],
    ['author:"Yann LeCun"', 'author:"yann lecun"'],
    ["ab", null],
    ["x".repeat(61), null],
    ["ada@example.org", null],
    ["+49 30 1234567", null],
    ["2025 2026", null],
    ["https://example.org/a", null],
  ])("%j is kept as %j", (text, kept) => {
    expect(memorable(text)).toBe(kept);
  });
});
