import { expect, test } from "vitest";
import { isActionCall } from "./actionCall";

function call(text: string): FormData {
  const parts = new FormData();
  parts.append("0", text);
  return parts;
}

test.each([
  '["$K1"]',
  '[{"status":"idle","email":"","settings":null,"errors":{}},"$K1"]',
  '["$undefined","$$5","a"]',
  "[]",
])("the arguments of an action are taken: %s", (text) => expect(isActionCall(call(text))).toBe(true));

test.each([
  ...["null", '"x"', "", "[", "{}", "1"],
  ...[
    "$F1",
    "$h1",
    "$n9",
    "$Q1",
    "$W1",
    "$i1",
    "$A1",
    "$B1",
    "$1",
    "$1:__proto__:constructor",
    "$P1",
    "$Z",
    "$@1",
    "$D2",
  ].map((reference) => JSON.stringify([reference])),
  '[{"a":{"b":["$Q1"]}}]',
  "[".repeat(100_000),
  JSON.stringify([Array(20_000).fill(0)]),
])("what Next could not decode is not: %.40s", (text) => expect(isActionCall(call(text))).toBe(false));

test("a call without its first part is none", () => expect(isActionCall(new FormData())).toBe(false));
