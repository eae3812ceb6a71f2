import { networkFrom } from "../../platform/http/networkFrom";
import { log } from "../../platform/logs/log";
import { readSearch } from "../../search/paths";
import { isLoggable } from "../../search/suggestions/loggable";
import { rememberQuery } from "../../search/suggestions/store";
import type { Target } from "../target";

/** Counts a search whose results were sent from the store, as its page does where it is rendered for one reader. */
export function countSearch({ name, search }: Target, headers: { get(name: string): string | null }): void {
  if (name !== "/search") return;
  const { text, cursor } = readSearch(Object.fromEntries(new URLSearchParams(search)));
  if (cursor !== null || !isLoggable(text)) return;
  rememberQuery(text, networkFrom(headers), new Date()).catch((error: unknown) =>
    log.error("search.uncounted", "Could not count a search", {
      error: error instanceof Error ? error : String(error),
    }),
  );
}
