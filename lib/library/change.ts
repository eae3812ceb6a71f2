import { type Entry, entryOf, type Fields, type Library, libraryVersion, type Stamped, tableOf } from "./library";
import { latestTime } from "./readLibrary";

/**
 * Sets fields of a paper.
 * @param now in ms. A field that another device set by a faster clock gets a later time still: what is done last wins
 */
export function changePaper(library: Library, id: string, fields: Partial<Fields>, now: number): Library {
  const before = entryOf(library, id) ?? {};
  const changed = Object.entries(fields).map(([name, value]) => {
    const earliest = Math.max(before[name as keyof Fields]?.[1] ?? 0, library.clearedAt) + 1;
    return [name, [value, Math.min(Math.max(now, earliest), latestTime)]] as [string, Stamped<unknown>];
  });
  const entry = { ...before, ...Object.fromEntries(changed) } as Entry;
  return { ...library, papers: tableOf([...Object.entries(library.papers), [id, entry]]) };
}

/** Deletes everything, on the devices that this one is merged with, too. */
export function clearLibrary(library: Library, now: number): Library {
  const times = Object.values(library.papers).flatMap((entry) => Object.values(entry).map(([, at]) => at));
  const clearedAt = times.reduce((latest, at) => Math.max(latest, at), Math.max(now, library.clearedAt));
  return { version: libraryVersion, clearedAt, papers: {} };
}
