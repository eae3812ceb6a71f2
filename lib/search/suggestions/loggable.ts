import { LRUCache } from "lru-cache";

const kept = globalThis as typeof globalThis & { offprintLoggable?: LRUCache<string, true> };

/** Queries that found papers with all of their words, as far back as the finished pages of results may go. */
function queries(): LRUCache<string, true> {
  kept.offprintLoggable ??= new LRUCache({ max: 5000 });
  return kept.offprintLoggable;
}

/** Notes that a query may be suggested to others: its page is rendered once, and sent to everyone who asks it. */
export function noteLoggable(text: string): void {
  queries().set(text, true);
}

export function isLoggable(text: string): boolean {
  return queries().has(text);
}
