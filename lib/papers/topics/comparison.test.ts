import fc from "fast-check";
import { expect, test } from "vitest";
import { comparePath, mostCompared, readCompared } from "./comparison";
import { topicSlug } from "./slug";

const readBack = (path: string) =>
  readCompared(new URL(path, "http://localhost").searchParams.get("topics") ?? undefined);

test("an address names its topics in order", () => {
  expect(comparePath([])).toBe("/compare");
  expect(comparePath(["grpo", "cs.CL"])).toBe("/compare?topics=grpo,cs.CL");
  expect(readCompared("grpo, cs.CL,,grpo")).toEqual(["grpo", "cs.CL"]);
  expect(readCompared(["a", "b,c"])).toEqual(["a", "b", "c"]);
  expect(readCompared(undefined)).toEqual([]);
  expect(readCompared("a,b,c,d,e,f")).toHaveLength(mostCompared);
});

test("what an address names is read back, whatever the topics are called", () => {
  const slugs = fc.uniqueArray(fc.string({ unit: "grapheme", maxLength: 20 }).map(topicSlug), {
    maxLength: mostCompared,
  });
  fc.assert(
    fc.property(slugs, (given) => {
      const named = given.filter((slug) => slug !== "");
      expect(readBack(comparePath(named))).toEqual(named);
    }),
  );
});
