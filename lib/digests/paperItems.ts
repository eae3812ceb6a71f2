import { LRUCache } from "lru-cache";
import { findPapers } from "../papers/store";
import { env } from "../platform/env";
import type { DigestItem } from "./compose";
import type { Chosen } from "./interleave";
import { type Fragment, fragmentOf } from "./paperItem";

/** Some 3 kB each; kept for ten minutes, for votes still come in. */
const kept = new LRUCache<number, Fragment>({ max: 2000, ttl: 600_000 });

/** Papers as digests tell of them, by their keys. What many digests tell of is read and written once. */
export async function readFragments(keys: Iterable<number>): Promise<Map<number, Fragment>> {
  const fragments = new Map<number, Fragment>();
  const missing: number[] = [];
  for (const key of new Set(keys)) {
    const known = kept.get(key);
    if (known) fragments.set(key, known);
    else missing.push(key);
  }
  for (const paper of missing.length > 0 ? await findPapers(missing) : []) {
    const fragment = fragmentOf(env().publicUrl, paper);
    kept.set(paper.key, fragment);
    fragments.set(paper.key, fragment);
  }
  return fragments;
}

/** What was chosen, as a digest tells of it; papers that were deleted meanwhile are left out. */
export function tell(chosen: Chosen[], fragments: Map<number, Fragment>): DigestItem[] {
  return chosen.flatMap(({ paper, reasons }) => {
    const fragment = fragments.get(paper);
    return fragment ? [{ ...fragment, reasons }] : [];
  });
}
