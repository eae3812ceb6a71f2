import { dayOfNumber, hasCode } from "../index/docValues";
import { decodeBuffer, decodeInto } from "../index/postings";
import type { Block } from "./block";
import type { FoundPlaces } from "./match";

/** How the papers that a search found are spread. */
export type Facets = {
  /** YYYY-MM, the earliest first; months without a paper are left out. */
  months: { month: string; papers: number }[];
  topics: { topic: string; papers: number }[];
  withCode: number;
};

/**
 * A block, and what is counted of its papers, by place: one number each, since tens of thousands may be counted. In bits
 * 0–5, 6–11 and 12–17 one more than the place of each of its topics among those counted, in bit 18 whether it has code,
 * and from bit 19 on months since January 1900, and one more; 0 where no day is known.
 */
export type FacetBlock = Block & { facets: Uint32Array };

/** A topic and the word of the index that stands for it. At most 62 are counted, see FacetBlock. */
export type FacetTopic = { topic: string; word: number };

const topicBits = 6;
const anyTopic = 2 ** topicBits - 1;
const allTopics = 2 ** (3 * topicBits) - 1;
const codeMark = 2 ** (3 * topicBits);
const monthShift = 3 * topicBits + 1;
/**
 * Of more papers than are counted one by one, a quarter as many are counted, or every eighth, if those are more: what 1 %
 * of them have is some 11 % off, or 8 % of 100,000.
 */
const sampled = { share: 1 / 4, each: 8 };
const decoded = decodeBuffer();

/** What is counted of a block, which changes only with the index. Of a paper's topics the first three asked for count. */
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
      // A paper that was indexed after the columns were read.
      if (place >= size || mark === undefined) continue;
      const shift = (mark & anyTopic) === 0 ? 0 : ((mark >>> topicBits) & anyTopic) === 0 ? topicBits : 2 * topicBits;
      if (((mark >>> shift) & anyTopic) === 0) marks[place] = mark | ((index + 1) << shift);
    }
  }
  return marks;
}

/**
 * Counts over every paper that was found, or over a sample where they are many.
 * @param least those that were found as well as that count, see FoundPlaces
 * @param mostCounted of more papers a sample is
 */
export function countFacets(
  blocks: FacetBlock[],
  found: Map<number, FoundPlaces>,
  least: number,
  topics: FacetTopic[],
  mostCounted = 32_768,
): Facets {
  const byMonth = new Uint32Array(1 + monthOfDay(65_535));
  const byTopic = new Uint32Array(topics.length + 1);
  let withCode = 0;
  let size = 0;
  for (const each of found.values()) size += each.size;
  const step = size > mostCounted ? Math.min(sampled.each, Math.floor(size / (mostCounted * sampled.share))) : 1;
  for (const { number, facets } of blocks) {
    const { places, levels, size } = found.get(number) ?? nowhere;
    for (let index = 0; index < size; index += step) {
      if ((levels[index] as number) < least) continue;
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

/** @param times how many papers each stands for */
function monthsOf(byMonth: Uint32Array, times: number): Facets["months"] {
  const months: Facets["months"] = [];
  for (let month = 1; month < byMonth.length; month++) {
    const papers = byMonth[month] as number;
    if (papers > 0) months.push({ month: nameOfMonth(month), papers: papers * times });
  }
  return months;
}

const nowhere: FoundPlaces = { places: new Uint16Array(), levels: new Uint8Array(), size: 0 };

/** By the number of a day, as blocks meet them. */
const monthByDay = new Uint16Array(65_536);

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
