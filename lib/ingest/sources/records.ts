import type { Element } from "../fetcher/xml";
import { type BadRecord, firstEntries } from "./page";

export function recordsOf(elements: Element[]): { entries: Element[]; bad: BadRecord[] } {
  const { entries, bad } = firstEntries(elements);
  return {
    entries: entries.filter(({ broken }) => !broken),
    bad: [...bad, ...entries.flatMap(({ broken }) => broken ?? [])],
  };
}
