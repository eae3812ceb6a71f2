import { blockOf, placeOf } from "../index/postings";
import type { Reader } from "../index/reader";
import { tokensOf } from "../index/words";
import { topicsOfBlock } from "./facets";
import { averageLength, type Corpus, withNorms } from "./match";

/** How many topics are counted, and how many are suggested: the commonest of all. */
const mostCounted = 40;
const mostSuggested = 1000;

/** What is known of all papers while none is indexed. */
export type State = ReturnType<typeof readState>;

export function readState(reader: Reader) {
  const average = averageLength(reader.blocks());
  const commonest = reader.commonestTopics(mostSuggested);
  const topics = commonest.slice(0, mostCounted);
  const suggestedTopics = commonest.map(({ topic }) => ({ topic, words: tokensOf(topic).map(({ word }) => word) }));
  const blocks = reader
    .blocks()
    .map((block) => ({ ...withNorms(block, average), topics: topicsOfBlock(block, topics, reader.listOf) }));
  const byNumber = new Map(blocks.map((block) => [block.number, block]));
  const newestDay = blocks.reduce((newest, { days }) => days.reduce((most, day) => Math.max(most, day), newest), 0);
  const corpus = { blocks, listOf: reader.listOf } satisfies Corpus;

  /** What ranking asks of one paper: what its length does to its score, its votes, and its age in days. */
  function factsOf(id: number): { norm: number; votes: number; age: number | null } {
    const block = byNumber.get(blockOf(id));
    if (!block) throw new Error(`No block has the paper ${id}`);
    const place = placeOf(id);
    const day = block.days[place] ?? 0;
    return { norm: block.norms[place] ?? 1, votes: block.votes[place] ?? 0, age: day === 0 ? null : newestDay - day };
  }

  return { reader, corpus, topics, suggestedTopics, total: reader.countPapers(), factsOf };
}
