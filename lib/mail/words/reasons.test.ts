import { expect, test } from "vitest";

import { describeInterests, describeReasons, ordinal } from "./reasons";

type Reason = Parameters<typeof describeReasons>[0][number];
type Interest = Parameters<typeof describeInterests>[0][number];

const printed = (reasons: Reason[]) =>
  describeReasons(reasons)
    .map(({ text, query }) => (query === null ? text : `${text}*${query}*`))
    .join(" · ");

test("reasons are joined, and the first begins with a capital", () => {
  expect(printed([{ kind: "trending", place: 3, of: 41 }])).toBe("Trending, 3rd of 41");
  expect(printed([{ kind: "topic", value: "cs.cl" }])).toBe("Topic cs.CL");
  expect(
    printed([
      { kind: "search", value: "mixture of experts" },
      { kind: "trending", place: 1, of: 1 },
    ]),
  ).toBe("Matches *mixture of experts* · trending");
});

test("a long query is shortened", () => {
  expect(printed([{ kind: "search", value: "word ".repeat(50) }])).toMatch(/^Matches \*word .*…\*$/);
});

test.each([
  [1, "1st"],
  [2, "2nd"],
  [3, "3rd"],
  [11, "11th"],
  [22, "22nd"],
  [113, "113th"],
])("the ordinal of %i is %s", (number, written) => expect(ordinal(number)).toBe(written));

test("interests are described in a few words", () => {
  const topics = (count: number) =>
    Array.from({ length: count }, (_, n): Interest => ({ kind: "topic", value: `t${n}` }));
  expect(
    describeInterests([
      { kind: "trending", value: "" },
      { kind: "search", value: "agents" },
    ]),
  ).toBe("trending papers and “agents”");
  expect(describeInterests(topics(4))).toBe("t0, t1, t2, and t3");
  expect(describeInterests(topics(9))).toBe("t0, t1, t2 and 6 more");
});
