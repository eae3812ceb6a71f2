import { LRUCache } from "lru-cache";
import { rankPapers } from "../papers/listings/store";
import { indexRevision } from "../search/index/store";
import { findNewMatches } from "../search/store";
import { queryOf } from "../subscribers/interests";
import type { Coverage } from "./coverage";
import { type Candidates, type Ranked, ranked } from "./interleave";
import type { Interest } from "./schema";

/** Matches of an interest are the same for all subscribers. Holds at most a hundred thousand paper keys. */
const cache = new LRUCache<string, Ranked>({
  maxSize: 100_000,
  sizeCalculation: ({ papers }) => papers.length + 10,
  ttl: 60_000,
});

/** The new papers of some days: how many there are, and which match each interest, by `interestKey`. */
export type NewPapers = { listed: number; offers: Map<string, Candidates> };

export async function readRanking(range: Coverage): Promise<Ranked> {
  return ranking(range, await keyOf(range));
}

export async function findNewPapers(interests: Interest[], range: Coverage): Promise<NewPapers> {
  const key = await keyOf(range);
  const all = await ranking(range, key);
  const offers = new Map<string, Candidates>();
  const missing = new Map<string, Interest>();
  for (const interest of interests) {
    const name = interestKey(interest);
    const found = interest.kind === "trending" ? all : cache.get(`${key} ${name}`);
    if (found) offers.set(name, { interest, found });
    else missing.set(name, interest);
  }
  const missingInterests = [...missing.values()];
  const matches = missingInterests.length === 0 ? [] : await findNewMatches(missingInterests.map(queryOf), range);
  for (const [index, interest] of missingInterests.entries()) {
    const found = ranked(orderMatches(interest, matches[index] ?? [], all));
    cache.set(`${key} ${interestKey(interest)}`, found);
    offers.set(interestKey(interest), { interest, found });
  }
  return { listed: all.papers.length, offers };
}

async function ranking({ from, to }: Coverage, key: string): Promise<Ranked> {
  const known = cache.get(key);
  if (known) return known;
  const found = ranked(await rankPapers({ from, to }));
  cache.set(key, found);
  return found;
}

async function keyOf({ from, to }: Coverage): Promise<string> {
  return `${await indexRevision()} ${from} ${to}`;
}

export function interestKey({ kind, value }: Interest): string {
  return `${kind} ${value}`;
}

/** A topic's papers as in the feed, a search's by relevance. Papers that no feed lists are not sent. */
function orderMatches({ kind }: Interest, papers: number[], { places }: Ranked): number[] {
  const listed = papers.filter((paper) => places.has(paper));
  return kind === "topic" ? listed.sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0)) : listed;
}
