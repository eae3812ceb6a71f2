import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TestPaper } from "@/tests/setup/papers";
import { smallIndex } from "@/tests/setup/smallIndex";
import { blockSize } from "../index/postings";
import { countFacets, facetMarks } from "./facets";
import type { FoundPlaces } from "./match";

const topics = ["cs.cl", "cs.lg", "music", "vision", "speech"];

type Found = TestPaper & { level: number };

const paper = fc.record({
  id: fc.constantFrom(0, 1, 2, 3, 90, blockSize - 1, blockSize, 2 * blockSize + 3),
  categories: fc.subarray(["cs.CL", "cs.LG", "econ"]),
  keywords: fc.subarray(["music", "CS.CL", "Vision", "speech"]),
  links: fc.constantFrom({}, { code: "x" }),
  day: fc.constantFrom(null, "2024-02-29", "2024-03-01", "2024-03-31", "1999-12-31"),
  level: fc.constantFrom(0, 1, 2),
});
const papers: fc.Arbitrary<Found[]> = fc.uniqueArray(paper, { selector: ({ id }) => id });

const blockOf = ({ id }: TestPaper) => Math.floor(id / blockSize);

/** As matching leaves them: arrays larger than `size`. */
function foundIn(papers: Found[]): FoundPlaces {
  const kept = papers.filter(({ level }) => level > 0);
  const places = Uint16Array.from([...kept.map(({ id }) => id % blockSize), 1, 2]);
  return { places, levels: Uint8Array.from([...kept.map(({ level }) => level), 2, 2]), size: kept.length };
}

/** The first three of the counted topics that a paper has. */
function topicsOf({ categories = [], keywords = [] }: TestPaper): string[] {
  const own = new Set([...categories, ...keywords].map((topic) => topic.toLowerCase()));
  return topics.filter((topic) => own.has(topic)).slice(0, 3);
}

function facetsOf(
  all: Found[],
  minLevel: number,
  isSearched: (block: number) => boolean = () => true,
  maxCounted?: number,
) {
  const { corpus, idOf } = smallIndex(all);
  const searched = corpus.blocks.filter(({ number }) => isSearched(number));
  const found = new Map(
    searched.map(({ number }) => [number, foundIn(all.filter((each) => blockOf(each) === number))]),
  );
  const asked = topics.map((topic) => ({ topic, word: idOf(`topic:${topic}`) }));
  const blocks = corpus.blocks.map((block) => ({ ...block, facets: facetMarks(block, asked, corpus.listOf) }));
  return countFacets(blocks, found, minLevel, asked, maxCounted);
}

describe("facets", () => {
  test("equal a count paper by paper, over the blocks that were searched", () => {
    fc.assert(
      fc.property(papers, fc.constantFrom(1, 2), fc.constantFrom(0, 1, 9), (all, minLevel, unsearched) => {
        const facets = facetsOf(all, minLevel, (block) => block !== unsearched);
        const found = all.filter((each) => each.level >= minLevel && blockOf(each) !== unsearched);
        const count = (has: (paper: TestPaper) => boolean) => found.filter(has).length;
        const months = ["1999-12", "2024-02", "2024-03"].map((month) => ({
          month,
          papers: count(({ day }) => day?.startsWith(month) === true),
        }));
        const spread = topics.map((topic) => ({ topic, papers: count((each) => topicsOf(each).includes(topic)) }));
        expect(facets).toEqual({
          months: months.filter((month) => month.papers > 0),
          topics: spread.filter((topic) => topic.papers > 0).toSorted((a, b) => b.papers - a.papers),
          withCode: count(({ links = {} }) => "code" in links),
        });
      }),
    );
  });

  test("extrapolate from every fourth to every eighth paper above the limit", () => {
    const many = Array.from({ length: 80 }, (_, id) => ({ id, level: 2, categories: id % 16 === 0 ? ["cs.CL"] : [] }));
    const counted = (most: number) => facetsOf(many, 2, undefined, most).topics;
    expect(counted(10)).toEqual([{ topic: "cs.cl", papers: 40 }]);
    expect(counted(40)).toEqual([{ topic: "cs.cl", papers: 40 }]);
    expect(counted(79)).toEqual([{ topic: "cs.cl", papers: 20 }]);
    expect(counted(80)).toEqual([{ topic: "cs.cl", papers: 5 }]);
  });

  test("are empty for no papers", () => {
    expect(facetsOf([], 1)).toEqual({ months: [], topics: [], withCode: 0 });
  });
});
