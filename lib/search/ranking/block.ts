import { type DocValues, isTaken } from "../index/docValues";
import { blockSize } from "../index/postings";
import { lengthClass, titleWeight } from "./bm25";

export type Block = DocValues & {
  number: number;
  /** By place: the class (bm25.ts) of its length in words; for every place, as posting lists may be newer. */
  lengthClasses: Uint8Array;
  /** The number of papers, their total length, and the newest day among them (0 if no day is known). */
  papers: number;
  lengthOfAll: number;
  newestDay: number;
};

export function searchedBlock<C extends DocValues & { number: number }>(columns: C): C & Block {
  const { size, flags, titleWords, abstractWords, days } = columns;
  const lengthClasses = new Uint8Array(blockSize);
  let papers = 0;
  let lengthOfAll = 0;
  let newestDay = 0;
  for (let place = 0; place < size; place++) {
    if (!((flags[place] as number) & isTaken)) continue;
    const length = titleWeight * (titleWords[place] as number) + (abstractWords[place] as number);
    lengthClasses[place] = classOf(length);
    papers++;
    lengthOfAll += length;
    newestDay = Math.max(newestDay, days[place] as number);
  }
  return { ...columns, lengthClasses, papers, lengthOfAll, newestDay };
}

const classes = Uint8Array.from({ length: 4096 }, (_, length) => lengthClass(length));

function classOf(length: number): number {
  return classes[length] ?? lengthClass(length);
}

export function averageLength(blocks: Block[]): number {
  const papers = countPapers(blocks);
  return papers === 0 ? 1 : blocks.reduce((sum, { lengthOfAll }) => sum + lengthOfAll, 0) / papers;
}

export function countPapers(blocks: Block[]): number {
  return blocks.reduce((sum, { papers }) => sum + papers, 0);
}
