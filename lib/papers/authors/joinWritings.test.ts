import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chooseWriting, joinWritings, type Writing } from "./joinWritings";
import { readName } from "./readName";
import { isSameName, readWriting } from "./sameName";

type Papers = Record<number, number[]>;

/** @param papers co-authors by paper */
const writing = (id: number, name: string, papers: Papers): Writing => ({
  id,
  name: readWriting(readName(name)!),
  papers: new Map(Object.entries(papers).map(([paper, others]) => [Number(paper), others])),
});

const idsOf = (groups: Writing[][]) => groups.map((group) => group.map(({ id }) => id));

const join = (...writings: [string, Papers][]) =>
  idsOf(joinWritings(writings.map(([name, papers], index) => writing(index, name, papers))));

describe("writings of a name are one author's", () => {
  test("if they share two co-authors, on one paper or several", () => {
    expect(join(["Yann LeCun", { 1: [11, 12, 13] }], ["Y. LeCun", { 2: [11, 12] }])).toEqual([[0, 1]]);
    expect(join(["Yann LeCun", { 1: [11, 12] }], ["Y. LeCun", { 2: [11], 3: [12] }])).toEqual([[0, 1]]);
  });

  test("all of them that are connected", () => {
    expect(
      join(
        ["James Rehg", { 1: [11, 12] }],
        ["James M. Rehg", { 2: [11, 12], 3: [13, 14] }],
        ["James Matthew Rehg", { 4: [13, 14] }],
      ),
    ).toEqual([[0, 1, 2]]);
  });

  test("with a family name of very many people, if each paper of the rarer writing shows it", () => {
    const many: [string, Papers] = ["Yi-Fan Zhang", { 1: [11, 12], 2: [13], 3: [14] }];
    expect(join(many, ["Yifan Zhang", { 4: [11, 12] }])).toEqual([[0, 1]]);
    expect(join(many, ["Yifan Zhang", { 4: [11, 12], 5: [90, 91] }])).toEqual([]);
  });
});

describe("writings of a name stay apart", () => {
  test("if they share one co-author or none", () => {
    expect(join(["Yann LeCun", { 1: [11, 12] }], ["Y. LeCun", { 2: [12, 13] }])).toEqual([]);
  });

  test("if a paper has both", () => {
    expect(join(["Yann LeCun", { 1: [11, 12] }], ["Y. LeCun", { 1: [11, 12], 2: [11, 12] }])).toEqual([]);
  });

  test("if the names differ in more than how they are written", () => {
    expect(join(["John A. Smith", { 1: [11, 12] }], ["John B. Smith", { 2: [11, 12] }])).toEqual([]);
  });

  test("if one may be either of two others", () => {
    expect(
      join(
        ["J. Smith", { 1: [11, 12], 2: [13, 14] }],
        ["John Smith", { 3: [11, 12] }],
        ["Jane Smith", { 4: [13, 14] }],
      ),
    ).toEqual([]);
  });

  test("if so many writings share a co-author that it says nothing", () => {
    const many = Array.from({ length: 60 }, (_, index): [string, Papers] => [
      `Y${"aeiou"[index % 5]}${"bdgklmnprst"[index % 11]}o LeCun`,
      { [index]: [11, 12] },
    ]);
    expect(join(["Yann LeCun", { 100: [11, 12] }], ["Y. LeCun", { 101: [11, 12] }], ...many)).toEqual([]);
  });
});

describe("the writing that stands for a group", () => {
  const group = [
    writing(1, "Y. LeCun", { 1: [], 2: [], 3: [] }),
    writing(2, "Yann LeCun", { 4: [] }),
    writing(3, "Yann A. LeCun", { 5: [] }),
    writing(4, "Yánn LeCun", { 6: [], 7: [] }),
  ];
  const chosen = (without: number[], stood: number[] = []) =>
    chooseWriting(
      group.filter(({ id }) => !without.includes(id)),
      new Set([...stood, null]),
    )?.id;

  test("is the one that stood before, else one in full, of most papers, the longest", () => {
    expect([chosen([], [1]), chosen([]), chosen([4]), chosen([3, 4]), chosen([1, 2, 3, 4])]).toEqual([
      1,
      4,
      3,
      2,
      undefined,
    ]);
  });
});

const spellings = [
  ...["Yann LeCun", "Y. LeCun", "Yann A. LeCun", "Yann B. LeCun", "Yves LeCun", "Yánn Lecun"],
  ...["Yi-Fan Zhang", "Yifan Zhang", "Y. Zhang"],
];
const blocks = fc
  .uniqueArray(
    fc.record({
      id: fc.nat(30),
      name: fc.constantFrom(...spellings),
      papers: fc.dictionary(
        fc.nat(20).map(String),
        fc.uniqueArray(fc.integer({ min: 100, max: 110 }), { maxLength: 5 }),
        { maxKeys: 5 },
      ),
    }),
    { selector: ({ id }) => id, maxLength: 9 },
  )
  .map((rows) => rows.map(({ id, name, papers }) => writing(id, name, papers as unknown as Papers)));

describe("whatever the papers", () => {
  test("the order in which writings come does not matter", () => {
    fc.assert(
      fc.property(
        blocks.chain((block) => fc.tuple(fc.constant(block), fc.shuffledSubarray(block, { minLength: block.length }))),
        ([block, shuffled]) => {
          expect(idsOf(joinWritings(shuffled))).toEqual(idsOf(joinWritings(block)));
        },
      ),
    );
  });

  test("each writing is in one group at most, with those of its name that it shares no paper with", () => {
    fc.assert(
      fc.property(blocks, (block) => {
        const groups = joinWritings(block);
        const ids = idsOf(groups).flat();
        expect(new Set(ids).size).toBe(ids.length);
        for (const group of groups) {
          expect(group.length).toBeGreaterThan(1);
          for (const one of group)
            for (const other of group) {
              if (one === other) continue;
              expect(isSameName(one.name, other.name)).toBe(true);
              expect([...one.papers.keys()].filter((paper) => other.papers.has(paper))).toEqual([]);
            }
        }
      }),
    );
  });

  test("without co-authors nothing is joined", () => {
    fc.assert(
      fc.property(blocks, (block) => {
        const alone = block.map((each) => ({
          ...each,
          papers: new Map([...each.papers.keys()].map((paper) => [paper, []])),
        }));
        expect(joinWritings(alone)).toEqual([]);
      }),
    );
  });
});
