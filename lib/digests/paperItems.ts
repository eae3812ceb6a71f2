import { LRUCache } from "lru-cache";
import { findPapers } from "../papers/store";
import { env } from "../platform/env";
import type { DigestItem } from "./compose";
import type { Chosen } from "./interleave";
import { type PaperItem, paperItem } from "./paperItem";

/** Some 3 kB each; kept for ten minutes, for votes still come in. */
const kept = new LRUCache<number, PaperItem>({ max: 2000, ttl: 600_000 });

/** Papers as digests tell of them, by their keys. What many digests tell of is read and written once. */
export async function readPaperItems(keys: Iterable<number>): Promise<Map<number, PaperItem>> {
  const fragments = new Map<number, PaperItem>();
  const missing: number[] = [];
  for (const key of new Set(keys)) {
    const known = kept.get(key);
    if (known) fragments.set(key, known);
    else missing.push(key);
  }
  for (const paper of missing.length > 0 ? await findPapers(missing) : []) {
    const fragment = paperItem(env().publicUrl, paper);
    kept.set(paper.key, fragment);
    fragments.set(paper.key, fragment);
  }
  return fragments;
}

/** What was chosen, as a digest tells of it; papers that were deleted meanwhile are left out. */
export function itemsFor(chosen: Chosen[], fragments: Map<number, PaperItem>): DigestItem[] {
  return chosen.flatMap(({ paper, reasons }) => {
    const fragment = fragments.get(paper);
    return fragment ? [{ ...fragment, reasons }] : [];
  });
}
