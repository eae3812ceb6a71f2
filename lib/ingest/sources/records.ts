import type { Element } from "../fetcher/xml";
import { type BadRecord, firstEntries } from "./page";

/** Those of a page's records that could be read, as many as a page may have, and what is to be told of the others. */
export function recordsOf(elements: Element[]): { entries: Element[]; bad: BadRecord[] } {
  const { entries, bad } = firstEntries(elements);
  return {
    entries: entries.filter(({ broken }) => !broken),
    bad: [...bad, ...entries.flatMap(({ broken }) => broken ?? [])],
  };
}
