import { type Document, documentOf, isLabel, type Section, sections } from "@/lib/search/index/document";
import { type PaperValues, readDocValues, writeDocValues } from "@/lib/search/index/docValues";
import { blockSize, encodePostings, type Posting, packCounts } from "@/lib/search/index/postings";
import { openStemIds } from "@/lib/search/index/stemIds";
import { decodeTermSequence, encodeTermSequence, type TermSequence } from "@/lib/search/index/termSequence";
import type { Lexicon, LexiconWord } from "@/lib/search/plan/plan";
import { averageLength, searchedBlock } from "@/lib/search/ranking/block";
import { normsByClass } from "@/lib/search/ranking/bm25";
import type { Corpus } from "@/lib/search/ranking/scoreBlock";
import { stemOf } from "@/lib/text/stem";
import type { TestPaper } from "./papers";

export type IndexedTestPaper = TestPaper & { words: Document; sequence: TermSequence; facts: PaperValues };

/** Counts a word in each field of a paper; parts of words and labels count where the index counts them. */
export function countIn(words: Document, word: string) {
  const times = (...of: Section[]) => of.flatMap((section) => words[section]).filter((each) => each === word).length;
  return {
    title: times("title", "titleParts"),
    abstract: times("abstract", "abstractParts", "labels"),
    authors: times("authors"),
  };
}

/** Builds an index of a few papers in memory in the plainest way, as a reference to test lib/search without a store. */
export function smallIndex(papers: TestPaper[]) {
  const texts: string[] = [];
  const numberOf = (text: string) => {
    if (!texts.includes(text)) texts.push(text);
    return texts.indexOf(text) + 1;
  };
  const indexed = papers.map((paper): IndexedTestPaper => {
    const { id, title = "", abstract = "", authors = [], categories = [], keywords = [], links = {} } = paper;
    const words = documentOf({ id, title, abstract, authors, topics: [...categories, ...keywords] });
    return {
      ...paper,
      words,
      sequence: decodeTermSequence(encodeTermSequence(sections.map((section) => words[section].map(numberOf)))),
      facts: {
        titleWords: words.title.length,
        abstractWords: words.abstract.length,
        day: paper.day ?? null,
        votes: paper.votes ?? 0,
        hasCode: "code" in links,
        hasProject: "project" in links,
      },
    };
  });
  const hasWord = (paper: IndexedTestPaper, word: string) => sections.some((each) => paper.words[each].includes(word));
  const words = texts.map(
    (text, index): LexiconWord => ({
      id: index + 1,
      text,
      stem: isLabel(text) ? "" : stemOf(text),
      papers: indexed.filter((paper) => hasWord(paper, text)).length,
    }),
  );
  const commonestFirst = (found: LexiconWord[]) => found.sort((a, b) => b.papers - a.papers);
  const lexicon: Lexicon = {
    findWord: (text) => words.find((word) => word.text === text) ?? null,
    topicNamed: (slug) => slug,
    wordOf: (id) => words[id - 1]!,
    tellingStems: openStemIds((id) => {
      const word = words[id - 1]!;
      return { ...word, papersWithStem: lexicon.papersWithStem(word.stem) };
    }),
    formsOf: (stem) => commonestFirst(words.filter((word) => word.stem === stem)).slice(0, 16),
    papersWithStem: (stem) =>
      indexed.filter((paper) => words.some((word) => word.stem === stem && hasWord(paper, word.text))).length,
    wordsBeginning: (text, limit) =>
      commonestFirst(words.filter((word) => word.stem !== "" && word.text.startsWith(text))).slice(0, limit),
  };
  const numbers = [...new Set(papers.map(({ id }) => Math.floor(id / blockSize)))].sort((a, b) => a - b);
  const columns = numbers.map((number) => {
    const papersOfBlock = indexed.filter(({ id }) => Math.floor(id / blockSize) === number);
    const bytes = writeDocValues(
      new Uint8Array(),
      new Map(papersOfBlock.map(({ id, facts }) => [id % blockSize, facts])),
    );
    return { ...readDocValues(bytes), number, revision: 1 };
  });
  const blocks = columns.map(searchedBlock);
  const average = averageLength(blocks);
  const listOf = (word: number, block: number) => {
    const postings = indexed
      .filter((paper) => Math.floor(paper.id / blockSize) === block && hasWord(paper, texts[word - 1]!))
      .map(
        ({ id, words: own }): Posting => ({
          place: id % blockSize,
          counts: packCounts(countIn(own, texts[word - 1]!)),
        }),
      )
      .sort((a, b) => a.place - b.place);
    return postings.length > 0 ? encodePostings(postings) : null;
  };
  const corpus = { blocks, norms: normsByClass(average), listOf } satisfies Corpus;
  return {
    papers: indexed,
    lexicon,
    corpus,
    average,
    total: papers.length,
    textOf: (word: number) => texts[word - 1]!,
    idOf: (text: string) => lexicon.findWord(text)?.id ?? 0,
  };
}
