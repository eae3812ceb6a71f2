import { type Columns, dayOfNumber, hasCode } from "../index/columns";
import { decodeBuffer, decodeInto } from "../index/postings";

/** How the papers that a search found are spread. */
export type Facets = {
  /** YYYY-MM, the earliest first; months without a paper are left out. */
  months: { month: string; papers: number }[];
  topics: { topic: string; papers: number }[];
  withCode: number;
};

/** Topics a paper is counted for: those beyond are the rarest of its own. */
const topicsCounted = 3;

/** The places of a block with their topics: for each three numbers, one more than the topic's place among `topics`. */
export type FacetBlock = Columns & { number: number; topics: Uint8Array };

/** A topic and the word of the index that stands for it. */
export type FacetTopic = { topic: string; word: number };

const decoded = decodeBuffer();

/** The topics of a block's papers, which are asked for with each search and change only with the index. */
export function topicsOfBlock(
  { number, size }: Columns & { number: number },
  topics: FacetTopic[],
  listOf: (word: number, block: number) => Uint8Array | null,
): Uint8Array {
  const byPlace = new Uint8Array(size * topicsCounted);
  for (const [index, { word }] of topics.entries()) {
    const list = listOf(word, number);
    const length = list ? decodeInto(list, decoded) : 0;
    for (let at = 0; at < length; at++) {
      const first = (decoded.places[at] as number) * topicsCounted;
      for (let slot = first; slot < first + topicsCounted; slot++) {
        if (byPlace[slot] !== 0) continue;
        byPlace[slot] = index + 1;
        break;
      }
    }
  }
  return byPlace;
}

/**
 * Counts over every paper that was found.
 * @param levels for each paper of a block how well it was found; those of at least `least` count
 */
export function countFacets(
  blocks: FacetBlock[],
  levels: Map<number, Uint8Array>,
  least: number,
  topics: FacetTopic[],
): Facets {
  const byDay = new Uint32Array(65_536);
  const byTopic = new Uint32Array(topics.length + 1);
  let withCode = 0;
  for (const { number, size, days, flags, topics: byPlace } of blocks) {
    const level = levels.get(number);
    if (!level) continue;
    for (let place = 0; place < size; place++) {
      if ((level[place] as number) < least) continue;
      const day = days[place] as number;
      byDay[day] = (byDay[day] as number) + 1;
      if ((flags[place] as number) & hasCode) withCode++;
      for (let slot = place * topicsCounted; slot < (place + 1) * topicsCounted; slot++) {
        const topic = byPlace[slot] as number;
        if (topic === 0) break;
        byTopic[topic] = (byTopic[topic] as number) + 1;
      }
    }
  }
  return {
    months: monthsOf(byDay),
    topics: topics
      .map(({ topic }, index) => ({ topic, papers: byTopic[index + 1] ?? 0 }))
      .filter(({ papers }) => papers > 0)
      .sort((a, b) => b.papers - a.papers),
    withCode,
  };
}

/** By the number of a day; filled as days are met, of which there are fewer than a search finds papers. */
const monthByDay: string[] = [];

function monthsOf(byDay: Uint32Array): Facets["months"] {
  const months = new Map<string, number>();
  // Number 0 stands for papers of no known day.
  for (let day = 1; day < byDay.length; day++) {
    const papers = byDay[day] as number;
    if (papers === 0) continue;
    const month = monthByDay[day] ?? dayOfNumber(day).slice(0, 7);
    monthByDay[day] = month;
    months.set(month, (months.get(month) ?? 0) + papers);
  }
  return [...months].map(([month, papers]) => ({ month, papers }));
}
