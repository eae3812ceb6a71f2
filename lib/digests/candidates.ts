import { LRUCache } from "lru-cache";
import { rankPapers } from "../papers/listings/store";
import { indexRevision } from "../search/index/store";
import { printFilter } from "../search/query/filters";
import { findNewMatches } from "../search/store";
import type { Coverage } from "./coverage";
import { type Candidates, type Ranked, ranked } from "./interleave";
import type { Interest } from "./schema";

/*
 * What has come for an interest is the same for all who have it, and is found once for all their digests while no paper
 * changes. However many readers there are, no more than a hundred thousand places are kept.
 */
const kept = new LRUCache<string, Ranked>({
  maxSize: 100_000,
  sizeCalculation: ({ papers }) => papers.length + 10,
  ttl: 60_000,
});

/** What has come on some days: how many papers, and for each of some interests which, see nameOf. */
export type News = { listed: number; offers: Map<string, Candidates> };

/** The papers of some days, in the order of their feed. */
export async function rankingOf(range: Coverage): Promise<Ranked> {
  return ranking(range, await keyOf(range));
}

export async function findNews(interests: Interest[], range: Coverage): Promise<News> {
  const key = await keyOf(range);
  const all = await ranking(range, key);
  const offers = new Map<string, Candidates>();
  const sought = new Map<string, Interest>();
  for (const interest of interests) {
    const name = nameOf(interest);
    const found = interest.kind === "trending" ? all : kept.get(`${key} ${name}`);
    if (found) offers.set(name, { interest, found });
    else sought.set(name, interest);
  }
  const wanted = [...sought.values()];
  const matches = wanted.length === 0 ? [] : await findNewMatches(wanted.map(queryOf), range);
  for (const [index, interest] of wanted.entries()) {
    const found = ranked(order(interest, matches[index] ?? [], all));
    kept.set(`${key} ${nameOf(interest)}`, found);
    offers.set(nameOf(interest), { interest, found });
  }
  return { listed: all.papers.length, offers };
}

async function ranking({ from, to }: Coverage, key: string): Promise<Ranked> {
  const known = kept.get(key);
  if (known) return known;
  const found = ranked(await rankPapers({ from, to }));
  kept.set(key, found);
  return found;
}

async function keyOf({ from, to }: Coverage): Promise<string> {
  return `${await indexRevision()} ${from} ${to}`;
}

/** By which an offer is found again. */
export function nameOf({ kind, value }: Interest): string {
  return `${kind} ${value}`;
}

function queryOf({ kind, value }: Interest): string {
  return kind === "topic" ? printFilter({ kind: "topic", topic: value, excluded: false }) : value;
}

/** A topic's papers stand as in the feed; those of a search as they fit it. What no feed lists is searched, not sent. */
function order({ kind }: Interest, papers: number[], { places }: Ranked): number[] {
  const listed = papers.filter((paper) => places.has(paper));
  return kind === "topic" ? listed.sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0)) : listed;
}
