import fc from "fast-check";
import { expect, test } from "vitest";
import { comparePath, mostCompared, readCompared } from "./comparison";
import { topicSlug } from "./slug";

const namesIn = (topics?: string | string[]) => readCompared(topics).names;
const readBack = (path: string) => namesIn(new URL(path, "http://localhost").searchParams.get("topics") ?? undefined);

test("an address names its topics in order", () => {
  expect(comparePath([])).toBe("/compare");
  expect(comparePath(["grpo", "cs.CL"])).toBe("/compare?topics=grpo,cs.CL");
  expect(namesIn("grpo, cs.CL,,grpo")).toEqual(["grpo", "cs.CL"]);
  expect(namesIn(["a", "b,c"])).toEqual(["a", "b", "c"]);
  expect(namesIn(undefined)).toEqual([]);
  expect(readCompared("a,b,c,d,e,f,g")).toEqual({ names: ["a", "b", "c", "d", "e"], others: ["f", "g"] });
  expect(namesIn("\0,a")).toEqual(["a"]);
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
