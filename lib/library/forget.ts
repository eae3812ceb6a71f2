import { type Entry, fieldOf, type Library, tableOf } from "./library";

/** The most papers that a library has, unless more are saved. */
export const mostPapers = 10_000;

/**
 * Forgets papers beyond `most`: first those that were only seen, then other ones, each the longest untouched first. Saved
 * papers, and those with a note or a tag, stay.
 */
export function forgetPapers(library: Library, most = mostPapers): Library {
  const all = Object.entries(library.papers);
  const excess = all.length - most;
  if (excess <= 0) return library;
  const forgettable = all.filter(([, entry]) => rankOf(entry) < 2);
  forgettable.sort(([a, one], [b, other]) => {
    const byRank = rankOf(one) - rankOf(other);
    return byRank || touchedAt(one) - touchedAt(other) || (a < b ? -1 : 1);
  });
  const forgotten = new Set(forgettable.slice(0, excess).map(([id]) => id));
  return { ...library, papers: tableOf(all.filter(([id]) => !forgotten.has(id))) };
}

/** Forgets all papers that were only seen. */
export function forgetSeen(library: Library): Library {
  return { ...library, papers: tableOf(Object.entries(library.papers).filter(([, entry]) => rankOf(entry) > 0)) };
}

function rankOf(entry: Entry): 0 | 1 | 2 {
  if (fieldOf(entry, "saved") || fieldOf(entry, "note") || fieldOf(entry, "tags")?.length) return 2;
  return Object.keys(entry).every((name) => name === "seen") ? 0 : 1;
}

function touchedAt(entry: Entry): number {
  return Math.max(0, ...Object.values(entry).map(([, at]) => at));
}
