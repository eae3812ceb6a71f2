import {
  type Entry,
  entryOf,
  type Fields,
  fieldNames,
  type Library,
  libraryVersion,
  type Stamped,
  tableOf,
} from "./library";

/**
 * Merges two states field by field: the later one wins. The result does not depend on the order in which devices exchange
 * their states, nor on how often they do (a join of semilattices; Shapiro et al., "Conflict-free replicated data types",
 * 2011, LWW register).
 */
export function mergeLibraries(a: Library, b: Library): Library {
  const clearedAt = Math.max(a.clearedAt, b.clearedAt);
  const ids = new Set([...Object.keys(a.papers), ...Object.keys(b.papers)]);
  const papers = [...ids].sort().map((id) => [id, mergeEntries(entryOf(a, id), entryOf(b, id), clearedAt)] as const);
  return { version: libraryVersion, clearedAt, papers: tableOf(papers.filter(([, entry]) => !isEmpty(entry))) };
}

function mergeEntries(a: Entry = {}, b: Entry = {}, clearedAt: number): Entry {
  const merged: Record<string, Stamped<Fields[keyof Fields]>> = {};
  for (const name of fieldNames) {
    const [one, other] = [a[name], b[name]];
    const kept = one && other ? later(one, other) : (one ?? other);
    if (kept && kept[1] > clearedAt) merged[name] = kept;
  }
  return merged as Entry;
}

/** Of two values set in the same millisecond, each device must choose the same. */
function later<Value extends Stamped<unknown>>(a: Value, b: Value): Value {
  if (a[1] !== b[1]) return a[1] > b[1] ? a : b;
  return JSON.stringify(a) >= JSON.stringify(b) ? a : b;
}

function isEmpty(entry: Entry): boolean {
  return fieldNames.every((name) => entry[name] === undefined);
}
