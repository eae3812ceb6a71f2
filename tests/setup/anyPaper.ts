import fc from "fast-check";
import { displayName } from "@/lib/papers/authors/name";
import { namesOf } from "@/lib/papers/paperAuthors";
import type { Paper } from "@/lib/papers/schema";

/** The authors of a paper, as it is read from the store, by what its source wrote. */
export function authorsOf(written: string[]): Pick<Paper, "authors" | "names"> {
  const names = namesOf(written);
  return { authors: names.map(displayName), names };
}

/** A paper of which only its title matters, or what is given. */
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
    ...given,
    ...authorsOf(given.authors ?? ["Zehui Chen", "Jürgen Müller"]),
  };
}

/** What texts trip over: markup, LaTeX, control characters, half of a surrogate pair, other scripts. */
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
const text = (max: number) =>
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
    title: text(12),
    abstract: text(40),
    authors: fc.array(text(4), { maxLength: 5 }),
    categories: fc.array(text(2), { maxLength: 3 }),
    keywords: fc.array(text(2), { maxLength: 3 }),
    foundKeywords: fc.constant<string[]>([]),
    links: fc.constantFrom({}, { pdf: "https://example.org/a.pdf?b=1&c='\"" }),
    publishedAt: fc.option(instant),
    votes: fc.nat(),
    stars: fc.option(fc.nat()),
    comments: fc.option(fc.nat()),
    firstListedOn: fc.option(instant.map((date) => date.toISOString().slice(0, 10))),
    withdrawnAt: fc.option(instant),
    withdrawal: fc.option(text(4)),
    journalRef: fc.option(text(4)),
  })
  .map((paper) => ({ ...paper, ...authorsOf(paper.authors) }));
