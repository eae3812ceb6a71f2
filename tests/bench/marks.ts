import { splitSegments } from "@/lib/papers/segments";
import { highlightAbstract, highlightText } from "@/lib/search/highlight/highlightText";
import { stopWords } from "@/lib/text/stopWords";
import { tokenize } from "@/lib/text/tokenize";
import { quantile } from "./measures";
import { readPapers } from "./resample";

const pageSize = 20;
const pages = 400;

/** Measures how long it takes to mark query words in the titles and abstracts of pages of real papers. */
export function measureMarks(source: string | null): void {
  const papers = readPapers(source);
  const pageOf = (number: number) =>
    Array.from(
      { length: pageSize },
      (_, place) => papers[(number * pageSize + place) % papers.length] ?? { title: "", abstract: "" },
    );
  const titleWords = (number: number) => {
    const { title } = papers[(number * 7919) % papers.length] ?? { title: "" };
    return tokenize(title).flatMap(({ word }) => (stopWords.has(word) ? [] : word));
  };
  const work: Record<string, (number: number) => void> = {
    "marked, one word": (number) => mark(pageOf(number), titleWords(number).slice(0, 1)),
    "marked, three words": (number) => mark(pageOf(number), titleWords(number).slice(0, 3)),
    "marked, a title": (number) => mark(pageOf(number), titleWords(number)),
    "of which splitSegments": (number) => {
      for (const { title, abstract } of pageOf(number)) void [splitSegments(title), splitSegments(abstract)];
    },
    "of which tokensOf": (number) => {
      for (const { title, abstract } of pageOf(number)) void [tokenize(title), tokenize(abstract)];
    },
  };
  console.table(
    Object.entries(work).map(([what, run]) => {
      for (let number = 0; number < pages; number++) run(number);
      const times = Array.from({ length: pages }, (_, number) => {
        const start = performance.now();
        run(number);
        return performance.now() - start;
      });
      return { [`ms for ${pageSize} results`]: what, p50: quantile(times, 0.5, 2), p99: quantile(times, 0.99, 2) };
    }),
  );
}

function mark(papers: { title: string; abstract: string }[], words: string[]): void {
  for (const { title, abstract } of papers) {
    highlightText(title, words);
    highlightAbstract(abstract, words, 250);
  }
}
