import { dayOfNumber, hasCode } from "../index/docValues";
import { decodeBuffer, decodeInto } from "../index/postings";
import type { Block } from "./block";
import type { FoundPlaces } from "./match";

export type Facets = {
  months: { month: string; papers: number }[]; // YYYY-MM, the earliest first; months without papers are left out
  topics: { topic: string; papers: number }[];
  withCode: number;
};

// One number per place, as tens of thousands may be counted. Bits 0–5, 6–11 and 12–17: one more than the index of a
// counted topic each; bit 18: has code; bits from 19: one more than the months since January 1900, 0 if no day is
// known.
export type FacetBlock = Block & { facets: Uint32Array };

/** A topic and the word of the index that stands for it. At most 62 are counted, see FacetBlock. */
export type FacetTopic = { topic: string; word: number };

const topicBits = 6;
const anyTopic = 2 ** topicBits - 1;
const allTopics = 2 ** (3 * topicBits) - 1;
const codeMark = 2 ** (3 * topicBits);
const monthShift = 3 * topicBits + 1;
/** Above the limit. The error is about 11 % for a facet with 1 % of the papers, 8 % for 100,000 papers. */
const sampled = { share: 1 / 4, each: 8 };
const decoded = decodeBuffer();

/** Changes only with the index. Of a paper's topics, the first three in the order of `topics` count. */
export function facetMarks(
  { number, size, days, flags }: Block,
  topics: FacetTopic[],
  listOf: (word: number, block: number) => Uint8Array | null,
): Uint32Array {
  const marks = new Uint32Array(size);
  for (let place = 0; place < size; place++) {
    const code = (flags[place] as number) & hasCode ? codeMark : 0;
    marks[place] = (monthOfDay(days[place] as number) << monthShift) | code;
  }
  for (const [index, { word }] of topics.entries()) {
    const list = listOf(word, number);
    const length = list ? decodeInto(list, decoded) : 0;
    for (let at = 0; at < length; at++) {
      const place = decoded.places[at] as number;
      const mark = marks[place];
      if (place >= size || mark === undefined) continue; // The paper was indexed after the doc values were read
      const shift = (mark & anyTopic) === 0 ? 0 : ((mark >>> topicBits) & anyTopic) === 0 ? topicBits : 2 * topicBits;
      if (((mark >>> shift) & anyTopic) === 0) marks[place] = mark | ((index + 1) << shift);
    }
  }
  return marks;
}

/** Or a sample, above `maxCounted`. `minLevel` is the lowest match level that counts, see FoundPlaces. */
export function countFacets(
  blocks: FacetBlock[],
  found: Map<number, FoundPlaces>,
  minLevel: number,
  topics: FacetTopic[],
  maxCounted = 32_768,
): Facets {
  const byMonth = new Uint32Array(1 + monthOfDay(65_535));
  const byTopic = new Uint32Array(topics.length + 1);
  let withCode = 0;
  let size = 0;
  for (const each of found.values()) size += each.size;
  const step = size > maxCounted ? Math.min(sampled.each, Math.floor(size / (maxCounted * sampled.share))) : 1;
  for (const { number, facets } of blocks) {
    const { places, levels, size } = found.get(number) ?? nowhere;
    for (let index = 0; index < size; index += step) {
      if ((levels[index] as number) < minLevel) continue;
      const place = places[index] as number;
      const mark = facets[place] as number;
      const month = mark >>> monthShift;
      byMonth[month] = (byMonth[month] as number) + 1;
      if ((mark & codeMark) !== 0) withCode++;
      for (let rest = mark & allTopics; rest !== 0; rest >>>= topicBits) {
        const topic = rest & anyTopic;
        byTopic[topic] = (byTopic[topic] as number) + 1;
      }
    }
  }
  return {
    months: monthsOf(byMonth, step),
    topics: topics
      .map(({ topic }, index) => ({ topic, papers: (byTopic[index + 1] ?? 0) * step }))
      .filter(({ papers }) => papers > 0)
      .sort((a, b) => b.papers - a.papers),
    withCode: withCode * step,
  };
}

/** @param times how many papers each counted one stands for */
function monthsOf(byMonth: Uint32Array, times: number): Facets["months"] {
  const months: Facets["months"] = [];
  for (let month = 1; month < byMonth.length; month++) {
    const papers = byMonth[month] as number;
    if (papers > 0) months.push({ month: nameOfMonth(month), papers: papers * times });
  }
  return months;
}

const nowhere: FoundPlaces = { places: new Uint16Array(), levels: new Uint8Array(), size: 0 };

const monthByDay = new Uint16Array(65_536); // by day number; filled on demand

function monthOfDay(day: number): number {
  if (day === 0) return 0;
  const known = monthByDay[day];
  if (known) return known;
  const [year = 0, month = 0] = dayOfNumber(day).split("-").map(Number);
  monthByDay[day] = (year - 1900) * 12 + month;
  return (year - 1900) * 12 + month;
}

function nameOfMonth(number: number): string {
  return `${1900 + Math.floor((number - 1) / 12)}-${String(((number - 1) % 12) + 1).padStart(2, "0")}`;
}
