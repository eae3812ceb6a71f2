import { minPapers } from "../papers/topics/topicPage";
import { tokenize } from "../text/tokenize";
import { blockOf, placeOf } from "./index/postings";
import type { IndexedBlock, IndexReader } from "./index/reader.store";
import { averageLength, countPapers, searchedBlock } from "./ranking/block";
import { normsByClass } from "./ranking/bm25";
import { type FacetBlock, type FacetTopic, facetMarks } from "./ranking/facets";
import type { Corpus } from "./ranking/scoreBlock";

const maxCounted = 40; // How many topics are counted as facets, and how many are suggested: the most common
const maxSuggested = 1000;

type KnownBlock = FacetBlock & { source: IndexedBlock };

/** The index as searches see it until papers are indexed again. */
export type Snapshot = {
  reader: IndexReader;
  corpus: Corpus;
  blocks: KnownBlock[];
  topics: FacetTopic[]; // `topics` are counted as facets; `suggestedTopics` have the words of each of their names
  suggestedTopics: { topic: string; words: string[] }[];
  total: number;
  /** What ranking needs of a paper: its length norm (see bm25.ts), its votes, and its age in days. */
  factsOf: (id: number) => { norm: number; votes: number; age: number | null };
};

/** @param before the previous snapshot: blocks that have not changed are taken from it */
export function openSnapshot(reader: IndexReader, before: Snapshot | null = null): Snapshot {
  const commonest = reader.commonestTopics(maxSuggested);
  const topics = countedTopics(commonest.slice(0, maxCounted), before?.topics ?? []);
  // The topic of one or two papers, which also have it in their text, would precede their titles.
  const suggestedTopics = commonest
    .filter(({ papers }) => papers >= minPapers)
    .flatMap(({ topic }) =>
      [topic, ...reader.otherTopicNames(topic)].map((name) => ({
        topic,
        words: tokenize(name).map(({ word }) => word),
      })),
    );
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

/** The same topics in another order stay as before: the facets of blocks refer to them by index. */
function countedTopics(commonest: FacetTopic[], before: FacetTopic[]): FacetTopic[] {
  const words = new Set(before.map(({ word }) => word));
  const areSame = commonest.length === before.length && commonest.every(({ word }) => words.has(word));
  return areSame ? before : commonest;
}
