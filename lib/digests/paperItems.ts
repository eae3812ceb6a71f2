import { LRUCache } from "lru-cache";
import { findPapers } from "../papers/store";
import { env } from "../platform/env";
import type { DigestItem } from "./compose";
import type { Chosen } from "./interleave";
import { type PaperItem, paperItem } from "./paperItem";

/** Some 3 kB each; kept for ten minutes only, because votes change. */
const cache = new LRUCache<number, PaperItem>({ max: 2000, ttl: 600_000 });

/** Returns papers as items of digests, by their keys. Papers of several digests are read and rendered once. */
export async function readPaperItems(keys: Iterable<number>): Promise<Map<number, PaperItem>> {
  const items = new Map<number, PaperItem>();
  const missing: number[] = [];
  for (const key of new Set(keys)) {
    const cached = cache.get(key);
    if (cached) items.set(key, cached);
    else missing.push(key);
  }
  for (const paper of missing.length > 0 ? await findPapers(missing) : []) {
    const item = paperItem(env().publicUrl, paper);
    cache.set(paper.key, item);
    items.set(paper.key, item);
  }
  return items;
}

export function itemsFor(chosen: Chosen[], fragments: Map<number, PaperItem>): DigestItem[] {
  return chosen.flatMap(({ paper, reasons }) => {
    const fragment = fragments.get(paper);
    return fragment ? [{ ...fragment, reasons }] : [];
  });
}
