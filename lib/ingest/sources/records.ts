import type { Element } from "../fetcher/xml";
import { type BadRecord, firstEntries } from "./page";

/** Returns the records of a page that could be parsed, as many as a page may have, and the bad ones. */
export function recordsOf(elements: Element[]): { entries: Element[]; bad: BadRecord[] } {
  const { entries, bad } = firstEntries(elements);
  return {
    entries: entries.filter(({ broken }) => !broken),
    bad: [...bad, ...entries.flatMap(({ broken }) => broken ?? [])],
  };
}
