import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chooseName, type SharedName } from "./joinNames";

const name = (
  slug: string,
  papers: number,
  more: Partial<SharedName> = {},
  joinedToId: number | null = null,
): SharedName => ({
  slug,
  isLong: true,
  topic: { id: slug.length, papers, joinedToId },
  ...more,
});

describe("of the names of a topic", () => {
  test("a long one stands for all, of those the one of most papers", () => {
    const names = [name("grpo", 164, { isLong: false }), name("group-policy", 114), name("grouppolicy", 2)];
    expect(chooseName(names)?.slug).toBe("group-policy");
  });

  test("the one that stood for them stays", () => {
    expect(
      chooseName([name("group-policy", 0, {}, 11), name("grouppolicy", 90), name("group-policies", 95)])?.slug,
    ).toBe("grouppolicy");
  });

  test("none stands for them if no paper has any", () => {
    expect(chooseName([{ slug: "grpo", isLong: false, topic: null }])).toBeNull();
  });

  test("the choice does not depend on their order", () => {
    const any = fc.record({
      slug: fc.string({ minLength: 1, maxLength: 3 }),
      isLong: fc.boolean(),
      topic: fc.option(
        fc.record({
          id: fc.integer({ min: 1, max: 5 }),
          papers: fc.integer({ min: 0, max: 3 }),
          joinedToId: fc.option(fc.integer({ min: 1, max: 5 })),
        }),
      ),
    });
    fc.assert(
      fc.property(fc.uniqueArray(any, { selector: ({ slug }) => slug }), (names) => {
        expect(chooseName(names.toReversed())?.slug).toBe(chooseName(names)?.slug);
      }),
    );
  });
});
