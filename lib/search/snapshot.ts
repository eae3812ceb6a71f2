import { tokenize } from "../text/tokenize";
import { blockOf, placeOf } from "./index/postings";
import type { IndexedBlock, IndexReader } from "./index/reader.store";
import { averageLength, countPapers, searchedBlock } from "./ranking/block";
import { normsByClass } from "./ranking/bm25";
import { type FacetBlock, type FacetTopic, facetMarks } from "./ranking/facets";
import type { Corpus } from "./ranking/scoreBlock";

/** How many topics are counted, and how many are suggested: the commonest of all. */
const mostCounted = 40;
const mostSuggested = 1000;

/** A block, and what it was made of. */
type KnownBlock = FacetBlock & { source: IndexedBlock };

/** What is known of all papers while none is indexed. */
export type Snapshot = {
  reader: IndexReader;
  corpus: Corpus;
  blocks: KnownBlock[];
  /** Those that are counted, and the words of those that are suggested. */
  topics: FacetTopic[];
  suggestedTopics: { topic: string; words: string[] }[];
  /** How many papers there are. */
  total: number;
  /** What ranking asks of one paper: what its length does to its score, its votes, and its age in days. */
  factsOf: (id: number) => { norm: number; votes: number; age: number | null };
};

/** @param before the state that was: what has not changed since is taken from it, as one paper is no reason to look at all */
export function openSnapshot(reader: IndexReader, before: Snapshot | null = null): Snapshot {
  const commonest = reader.commonestTopics(mostSuggested);
  const topics = countedTopics(commonest.slice(0, mostCounted), before?.topics ?? []);
  // That of a single paper, found in its text, would stand before that paper's title.
  const suggestedTopics = commonest
    .filter(({ papers }) => papers > 1)
    .map(({ topic }) => ({ topic, words: tokenize(topic).map(({ word }) => word) }));
  const known = new Map(before?.topics === topics ? before.blocks.map((block) => [block.source, block]) : []);
  const blocks = reader.blocks().map((source): KnownBlock => {
    const kept = known.get(source);
    if (kept) return kept;
    const block = searchedBlock(source);
    return { ...block, source, facets: facetMarks(block, topics, reader.listOf) };
  });
  const byNumber = new Map(blocks.map((block) => [block.number, block]));
  const newestDay = blocks.reduce((newest, block) => Math.max(newest, block.newestDay), 0);
  const norms = normsByClass(averageLength(blocks));
  const corpus = { blocks, norms, listOf: reader.listOf } satisfies Corpus;

  function factsOf(id: number): ReturnType<Snapshot["factsOf"]> {
    const block = byNumber.get(blockOf(id));
    if (!block) throw new Error(`No block has the paper ${id}`);
    const place = placeOf(id);
    const day = block.days[place] ?? 0;
    return {
      norm: norms[block.lengthClasses[place] ?? 0] ?? 1,
      votes: block.votes[place] ?? 0,
      age: day === 0 ? null : newestDay - day,
    };
  }

  return { reader, corpus, blocks, topics, suggestedTopics, total: countPapers(blocks), factsOf };
}

/** Those counted before, where they are the same ones in whatever order: blocks keep their places among them. */
function countedTopics(commonest: FacetTopic[], before: FacetTopic[]): FacetTopic[] {
  const words = new Set(before.map(({ word }) => word));
  const areSame = commonest.length === before.length && commonest.every(({ word }) => words.has(word));
  return areSame ? before : commonest;
}
