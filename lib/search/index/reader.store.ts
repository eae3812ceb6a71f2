import Database from "better-sqlite3";
import { memoize } from "../../text/memoize";
import { fromBytes } from "../vectors/quantize";
import { nameWord } from "./document";
import { type DocValues, readDocValues } from "./docValues";
import { openFuzzyTerms } from "./fuzzyTerms";
import { openPostingCache } from "./postingCache";
import { rowCache } from "./rowCache";
import { openStemIds } from "./stemIds";
import { decodeTermSequence, type TermSequence } from "./termSequence";

export type IndexedWord = { id: number; text: string; stem: string; papers: number };

/** A word, and in how many papers its stem occurs; null for a topic. */
export type StemmedWord = IndexedWord & { papersWithStem: number | null };

/** A block of papers. The object stays the same until one of its papers is indexed again. */
export type IndexedBlock = DocValues & { number: number; revision: number };

/** On this many days each, this many networks on one: they can be told apart only within a day. */
const popularity = { days: 2, networks: 3 };
const maxForms = 16; // In words. Further forms of a stem are misspellings.
/** In words. In a larger corpus, words of a single paper are mostly misspellings themselves. */
const largeCorpus = 100_000;
const batch = 50_000; // in words: how many are read at once

const maxCached = 50_000; // in entries per cache
/** In bytes. The words of a paper take some 800, its vector 384: a small site reads each once. */
const maxSequenceBytes = 2 ** 24;
const maxVectorBytes = 2 ** 23;

export type IndexReader = ReturnType<typeof openIndexReader>;

export function openIndexReader(file: string) {
  const database = new Database(file, { timeout: 2000 });
  // The system's cache holds the pages. Mapping the file would be no faster, as each search touches other pages, and
  // would count as memory of the process.
  database.exec("PRAGMA query_only = ON; PRAGMA cache_size = -32000;");
  const statement = (sql: string) => database.prepare(sql);
  const word = statement(`SELECT "id", "text", "stem", "papers" FROM "IndexWord" WHERE "text" = ? AND "papers" > 0`);
  const wordById = statement(
    `SELECT "id", w."text", "stem", w."papers", s."papers" AS "papersWithStem"
     FROM "IndexWord" w LEFT JOIN "IndexStem" s ON s."text" = w."stem" WHERE "id" = ?`,
  );
  const forms = statement(
    `SELECT "id", "text", "stem", "papers" FROM "IndexWord" WHERE "stem" = ? AND "papers" > 0 ORDER BY "papers" DESC LIMIT ?`,
  );
  const stem = statement(`SELECT "papers" FROM "IndexStem" WHERE "text" = ?`).pluck();
  const beginning = (least: number) =>
    statement(
      `SELECT "id", "text", "stem", "papers" FROM "IndexWord" WHERE "text" >= ? AND "text" < ? AND "stem" <> ''
       AND "papers" > ${least} ORDER BY "papers" DESC LIMIT ?`,
    );
  // Words of more than 50 papers have a partial index of their own.
  const [commonBeginning, anyBeginning] = [beginning(50), beginning(0)];
  const nameBeginning = statement(
    `SELECT 1 FROM "IndexWord" WHERE "text" >= ? AND "text" < ? AND "papers" > 0 LIMIT 1`,
  ).pluck();
  const topics = statement(
    `SELECT "id" AS "word", substr("text", 7) AS "topic", "papers" FROM "IndexWord"
     WHERE "text" >= 'topic:' AND "text" < 'topic;' AND "papers" > 0 ORDER BY "papers" DESC LIMIT ?`,
  );
  const joined = statement(
    `SELECT c."slug" FROM "Topic" t JOIN "Topic" c ON c."id" = t."joinedToId" WHERE t."slug" = ?`,
  ).pluck();
  const otherNames = statement(
    `SELECT t."slug" FROM "Topic" c JOIN "Topic" t ON t."joinedToId" = c."id" WHERE c."slug" = ? ORDER BY t."slug"`,
  ).pluck();
  const list = statement(`SELECT "list" FROM "IndexPosting" WHERE "key" = ?`).pluck();
  const lists = statement(`SELECT "key", "list" FROM "IndexPosting" WHERE "key" BETWEEN ? AND ?`);
  const sequence = statement(`SELECT "sequence" FROM "IndexPaper" WHERE "paperId" = ?`).pluck();
  const vector = statement(`SELECT "vector" FROM "PaperVector" WHERE "paperId" = ?`).pluck();
  const revisions = statement(`SELECT "block", "revision" FROM "IndexBlock" ORDER BY "block"`);
  const docValues = statement(`SELECT "docValues" FROM "IndexBlock" WHERE "block" = ?`).pluck();

  const lastWord = statement(`SELECT MAX("id") FROM "IndexWord"`).pluck();
  // As one text, because returning a row costs more than reading it. No word contains a line break.
  const newWords = statement(
    `SELECT group_concat("text", char(10)) FROM "IndexWord" WHERE "id" > ? AND "id" <= ? AND "stem" <> ''`,
  ).pluck();
  const paper = statement(`SELECT "publicId", "title", "authors" FROM "Paper" WHERE "id" = ?`);
  const papersById = statement(
    `SELECT "publicId", "title" FROM "Paper" WHERE "publicId" >= ? AND "publicId" < ? ORDER BY "publicId" DESC LIMIT ?`,
  );

  let blocks: IndexedBlock[] = [];
  let version = -1;
  const popular = statement(
    `SELECT "text" FROM "SearchedQuery" WHERE "text" >= ? AND "text" < ? 
       AND "days" >= ${popularity.days} AND "networks" >= ${popularity.networks}
     ORDER BY "days" DESC, "networks" DESC LIMIT ?`,
  ).pluck();
  const known = {
    words: memoize(maxCached, (id: number) => wordById.get(id) as StemmedWord),
    forms: memoize(maxCached, (text: string) => forms.all(text, maxForms) as IndexedWord[]),
    stems: memoize(maxCached, (text: string) => (stem.get(text) as number | undefined) ?? 0),
  };
  const tellingStems = openStemIds(known.words.get);
  const recent = {
    sequences: rowCache<TermSequence>(maxSequenceBytes, (id, keep) => {
      const bytes = sequence.get(id) as Buffer | undefined;
      return bytes && decodeTermSequence(bytes, keep);
    }),
    vectors: rowCache<Int8Array>(maxVectorBytes, (id, keep) => {
      const bytes = vector.get(id) as Buffer | undefined;
      return bytes && keep(fromBytes(bytes));
    }),
  };
  const postings = openPostingCache(
    {
      one: (key) => list.get(key) as Buffer | undefined,
      all: (first, last) => lists.all(first, last) as { key: number; list: Buffer }[],
    },
    (id) => known.words.get(id).papers,
  );
  const spellings = openFuzzyTerms();
  let lastSpellingId = 0;

  /** Words never change id or spelling. Returns whether more remain. */
  function readSpellings(): boolean {
    const last = (lastWord.get() as number | null) ?? 0;
    if (lastSpellingId >= last) return false;
    const end = Math.min(last, lastSpellingId + batch);
    const texts = newWords.get(lastSpellingId, end) as string | null;
    for (const text of texts?.split("\n") ?? []) spellings.add(text);
    lastSpellingId = end;
    return end < last;
  }

  function beginsName(text: string): boolean {
    return nameBeginning.get(nameWord(text), nameWord(`${text}\u{10ffff}`)) !== undefined;
  }

  /** Everything returned before becomes invalid. Returns whether anything was indexed. */
  function refresh(): boolean {
    for (const { makeRoom } of [...Object.values(recent), postings]) makeRoom();
    const current = database.pragma("data_version", { simple: true }) as number;
    if (current === version) return false;
    version = current;
    const found = revisions.all() as { block: number; revision: number }[];
    const before = new Map(blocks.map((block) => [block.number, block]));
    if (found.length === blocks.length && found.every((row) => before.get(row.block)?.revision === row.revision))
      return false;
    for (const { forget } of [...Object.values(known), tellingStems, ...Object.values(recent), postings]) forget();
    blocks = found.map(({ block: number, revision }) => {
      const kept = before.get(number);
      if (kept?.revision === revision) return kept;
      return { ...readDocValues(docValues.get(number) as Buffer), number, revision };
    });
    return true;
  }

  return {
    refresh,
    blocks: () => blocks,
    findWord: (text: string) => (word.get(text) as IndexedWord | undefined) ?? null,
    /** By any name of a topic: the slug of the topic that papers are indexed with. */
    topicNamed: (slug: string) => (joined.get(slug) as string | undefined) ?? slug,
    otherTopicNames: (slug: string) => otherNames.all(slug) as string[],
    wordOf: known.words.get,
    tellingStems,
    formsOf: known.forms.get, // The words that share a stem, the most common first
    papersWithStem: known.stems.get,
    /** The words with a prefix, the most common first, without topics. */
    wordsBeginning: (text: string, limit: number): IndexedWord[] => {
      const common = commonBeginning.all(text, `${text}\u{10ffff}`, limit) as IndexedWord[];
      return common.length === limit ? common : (anyBeginning.all(text, `${text}\u{10ffff}`, limit) as IndexedWord[]);
    },
    /** Within `farthest` edits, the most common first. `isName` begins a name of some title: no misspelling. */
    commonWords: (typed = "", farthest = Number.POSITIVE_INFINITY): (IndexedWord & { isName: boolean })[] => {
      while (readSpellings());
      return spellings
        .near(typed, farthest)
        .flatMap((text) => (word.get(text) as IndexedWord | undefined) ?? [])
        .map((each) => ({ ...each, isName: beginsName(each.text) }))
        .filter(({ papers, isName }) => papers > 1 || isName || lastSpellingId <= largeCorpus)
        .sort((a, b) => b.papers - a.papers || a.id - b.id);
    },
    /** Reads 50,000 for `commonWords`, which would otherwise read them all. Returns whether more remain. */
    readSpellings,
    popularQueries: (text: string, limit: number) => popular.all(text, `${text}\u{10ffff}`, limit) as string[],
    /** What is shown of a paper before it is opened; authors are JSON. */
    paperOf: (paperId: number) =>
      (paper.get(paperId) as { publicId: string; title: string; authors: string } | undefined) ?? null,
    /** The newest first, as ids of arXiv ascend. */
    papersWithId: (text: string, limit: number) =>
      papersById.all(text, `${text}\u{10ffff}`, limit) as { publicId: string; title: string }[],
    commonestTopics: (limit: number) => topics.all(limit) as { word: number; topic: string; papers: number }[],
    listOf: postings.listOf,
    sequenceOf: (paperId: number): TermSequence | null => recent.sequences.get(paperId),
    /** For looking through very many papers: valid until the next call. */
    passingSequenceOf: (paperId: number): TermSequence | null => {
      const bytes = sequence.get(paperId) as Buffer | undefined;
      return bytes ? decodeTermSequence(bytes, (passing) => passing) : null;
    },
    vectorOf: (paperId: number): Int8Array | null => recent.vectors.get(paperId),
    /** Runs `work` on one state of the store, whatever is written meanwhile. */
    snapshot: <T>(work: () => T): T => {
      database.exec("BEGIN");
      try {
        return work();
      } finally {
        database.exec("COMMIT");
      }
    },
    close: () => database.close(),
  };
}
