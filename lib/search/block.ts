import { type Columns, isTaken } from "../index/columns";
import { lengthNorm, titleWeight } from "./bm25";

/** A block of papers as searches have it. */
export type Block = Columns & {
  number: number;
  /** In words of BM25's one sequence, by place. */
  lengths: Uint16Array;
  /** How many papers it has, how long they are together, and the newest day among them, 0 where none is known. */
  papers: number;
  lengthOfAll: number;
  newestDay: number;
};

/** What a search asks of every paper of a block, worked out once. */
export function searchedBlock<C extends Columns & { number: number }>(columns: C): C & Block {
  const { size, flags, titleWords, abstractWords, days } = columns;
  const lengths = new Uint16Array(size);
  let papers = 0;
  let lengthOfAll = 0;
  let newestDay = 0;
  for (let place = 0; place < size; place++) {
    if (!((flags[place] as number) & isTaken)) continue;
    const length = titleWeight * (titleWords[place] as number) + (abstractWords[place] as number);
    lengths[place] = length;
    papers++;
    lengthOfAll += length;
    newestDay = Math.max(newestDay, days[place] as number);
  }
  return { ...columns, lengths, papers, lengthOfAll, newestDay };
}

const normsByBlock = new WeakMap<Block, { averageLength: number; norms: Float32Array }>();

/** In shares: each paper that comes in moves the average a little, and no score by as much. */
const notedChange = 0.005;

/** What the length of each paper of a block does to its scores, by place; see bm25.ts. Kept until the average moves. */
export function normsOf(block: Block, averageLength: number): Float32Array {
  const known = normsByBlock.get(block);
  if (known && Math.abs(known.averageLength / averageLength - 1) < notedChange) return known.norms;
  const { lengths } = block;
  const norms = new Float32Array(lengths.length);
  for (let place = 0; place < norms.length; place++) norms[place] = lengthNorm(lengths[place] as number, averageLength);
  normsByBlock.set(block, { averageLength, norms });
  return norms;
}

/** In words; 1 where there are no papers. */
export function averageLength(blocks: Block[]): number {
  const papers = countPapers(blocks);
  return papers === 0 ? 1 : blocks.reduce((sum, { lengthOfAll }) => sum + lengthOfAll, 0) / papers;
}

export function countPapers(blocks: Block[]): number {
  return blocks.reduce((sum, { papers }) => sum + papers, 0);
}
