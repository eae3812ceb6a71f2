import fc from "fast-check";
import { displayName } from "@/lib/papers/authors/name";
import { namesOf } from "@/lib/papers/paperAuthors";
import type { Paper } from "@/lib/papers/schema";

/** Returns a paper's authors, in the form the store reads them, from the names that its source wrote. */
export function paperAuthors(written: string[]): Pick<Paper, "authors" | "names"> {
  const names = namesOf(written);
  return { authors: names.map(displayName), names };
}

/** Returns an ordinary paper with the given fields replaced. */
export function somePaper(given: Partial<Paper> = {}): Paper {
  return {
    key: 1,
    id: "2407.20183",
    arxivId: "2407.20183",
    arxivVersion: 2,
    doi: null,
    title: "MindSearch: Mimicking Human Minds Elicits Deep AI Searcher",
    abstract: "Information seeking and integration is a complex task.",
    categories: ["cs.CL", "cs.AI"],
    keywords: [],
    foundKeywords: [],
    links: {},
    publishedAt: new Date("2024-07-29T17:12:40Z"),
    votes: 4,
    stars: null,
    comments: null,
    firstListedOn: "2024-07-30",
    withdrawnAt: null,
    withdrawal: null,
    journalRef: null,
    picture: null,
    ...given,
    ...paperAuthors(given.authors ?? ["Zehui Chen", "Jürgen Müller"]),
  };
}

/** Text that breaks naive code: markup, LaTeX, control characters, half of a surrogate pair, other scripts. */
const awkward = [
  ..."$\\{}%&#_~^<>\"'`,;@ \n\t-–éß王שΩ",
  "\0",
  "\u000b",
  "\ud83d",
  "\ufffe",
  "😀",
  "]]>",
  " and ",
  "--",
];
const anyText = (max: number) =>
  fc
    .array(
      fc.oneof(fc.constantFrom(...awkward), fc.string({ unit: "binary", maxLength: 3 }), fc.lorem({ maxCount: 1 })),
      {
        minLength: 1,
        maxLength: max,
      },
    )
    .map((pieces) => pieces.join(""));
const instant = fc.date({ min: new Date("1991-08-14"), max: new Date("2099-12-31"), noInvalidDate: true });

/** Any paper that the store can hold. */
export const anyPaper: fc.Arbitrary<Paper> = fc
  .record({
    key: fc.integer({ min: 1, max: 1_000_000 }),
    id: fc.constantFrom("2407.20183", "hep-th/9901001", "a-slug", "größe"),
    arxivId: fc.constantFrom(null, "2407.20183", "hep-th/9901001"),
    arxivVersion: fc.constant(null),
    doi: fc.constantFrom(null, "10.1000/xyz<123>&"),
    title: anyText(12),
    abstract: anyText(40),
    authors: fc.array(anyText(4), { maxLength: 5 }),
    categories: fc.array(anyText(2), { maxLength: 3 }),
    keywords: fc.array(anyText(2), { maxLength: 3 }),
    foundKeywords: fc.constant<string[]>([]),
    links: fc.constantFrom({}, { pdf: "https://example.org/a.pdf?b=1&c='\"" }),
    publishedAt: fc.option(instant),
    votes: fc.nat(),
    stars: fc.option(fc.nat()),
    comments: fc.option(fc.nat()),
    firstListedOn: fc.option(instant.map((date) => date.toISOString().slice(0, 10))),
    withdrawnAt: fc.option(instant),
    withdrawal: fc.option(anyText(4)),
    journalRef: fc.option(anyText(4)),
    picture: fc.constant(null),
  })
  .map((paper) => ({ ...paper, ...paperAuthors(paper.authors) }));
