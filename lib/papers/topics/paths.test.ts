import { expect, test } from "vitest";
import { parseOrder, subscribePath, topicPath } from "./paths";

test("a topic has a path for each order and page", () => {
  expect(topicPath("cs.CL")).toBe("/topics/cs.CL");
  expect(topicPath("c++", { order: "trending", page: 2 })).toBe("/topics/c%2B%2B?sort=trending&p=2");
  expect(topicPath("mixture-of-experts", { page: 1 })).toBe("/topics/mixture-of-experts");
  expect(subscribePath("c++")).toBe("/subscribe?topic=c%2B%2B");
});

test("an unknown order is the default one", () => {
  expect([parseOrder("trending"), parseOrder("best"), parseOrder(undefined), parseOrder(["trending"])]).toEqual([
    "trending",
    "newest",
    "newest",
    "newest",
  ]);
});
