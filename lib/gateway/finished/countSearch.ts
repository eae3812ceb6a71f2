import { LRUCache } from "lru-cache";
import { networkFrom } from "../../platform/http/networkFrom";
import { errorField } from "../../platform/logs/errorField";
import { log } from "../../platform/logs/log";
import { readSearch } from "../../search/paths";
import { isLoggable } from "../../search/suggestions/loggable";
import { rememberQuery } from "../../search/suggestions/store";
import type { Target } from "../target";

/** What was counted already: a network counts once a day for a query. */
const counted = new LRUCache<string, true>({ max: 20_000 });

/** Counts a search for suggestions. A page that the store of finished pages renders does not count it. */
export function countSearch({ name, search }: Target, headers: { get(name: string): string | null }): void {
  if (name !== "/search") return;
  const { text, cursor } = readSearch(Object.fromEntries(new URLSearchParams(search)));
  if (cursor !== null || !isLoggable(text)) return;
  const now = new Date();
  const network = networkFrom(headers);
  const key = `${now.toISOString().slice(0, 10)} ${network} ${text}`;
  if (counted.has(key)) return;
  counted.set(key, true);
  rememberQuery(text, network, now).catch((error: unknown) =>
    log.error("search.uncounted", "Could not count a search", { error: errorField(error) }),
  );
}
