import { expect, test } from "vitest";
import { memoize } from "./memoize";

test("two copies of a module find what is named alike once", () => {
  let found = 0;
  const find = (text: string) => `${text}${++found}`;
  const [one, other, unnamed] = [memoize(10, find, "test"), memoize(10, find, "test"), memoize(10, find)];
  expect([one.get("a"), other.get("a"), unnamed.get("a")]).toEqual(["a1", "a1", "a2"]);
});

test("all is forgotten where there is no room for more", () => {
  let found = 0;
  const { get } = memoize(2, (text: string) => `${text}${++found}`);
  expect(["a", "b", "a", "c", "a"].map(get)).toEqual(["a1", "b2", "a1", "c3", "a4"]);
});
