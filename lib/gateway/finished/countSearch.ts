import { LRUCache } from "lru-cache";
import { networkFrom } from "../../platform/http/networkFrom";
import { errorField } from "../../platform/logs/errorField";
import { log } from "../../platform/logs/log";
import { readSearch } from "../../search/paths";
import { isLoggable } from "../../search/suggestions/loggable";
import { rememberQuery } from "../../search/suggestions/store";
import type { Target } from "../target";

const dayLength = 86_400_000; // in ms

/** What was counted already: a network counts once a day for a query. */
const counted = new LRUCache<string, true>({ max: 20_000 });

/** Returns the query of a page of results that is counted for suggestions: the first page of each. */
export function countedQuery({ name, search }: Target): string | null {
  if (name !== "/search") return null;
  const { text, cursor } = readSearch(Object.fromEntries(new URLSearchParams(search)));
  return cursor === null && text !== "" ? text : null;
}

/** Counts a query for suggestions. A page that the store of finished pages renders does not count it. */
export function countSearch(text: string, headers: { get(name: string): string | null }): void {
  if (!isLoggable(text)) return;
  const now = new Date();
  const network = networkFrom(headers);
  const key = `${Math.floor(now.getTime() / dayLength)} ${network} ${text}`;
  if (counted.has(key)) return;
  counted.set(key, true);
  rememberQuery(text, network, now).catch((error: unknown) =>
    log.error("search.uncounted", "Could not count a search", { error: errorField(error) }),
  );
}
