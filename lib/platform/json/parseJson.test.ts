import { expect, test } from "vitest";
import { parseJson } from "./parseJson";

test("parseJson limits the nesting depth and ignores brackets within strings", () => {
  const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
  expect(parseJson('{"a": "[[", "b\\"[": [1]}')).toEqual({ a: "[[", 'b"[': [1] });
  expect(parseJson(JSON.stringify("[{".repeat(1000)))).toBe("[{".repeat(1000));
  expect(parseJson(`[${Array(1000).fill("[]").join(",")}]`)).toHaveLength(1000);
  expect(() => parseJson(nested(100))).not.toThrow();
  expect(() => parseJson(nested(101))).toThrow(SyntaxError);
  expect(() => parseJson("[".repeat(10_000_000))).toThrow(/deep/);
});
