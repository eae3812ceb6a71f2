import { entryOf, fieldOf, type Library } from "./library";

/** Returns how many papers of `after` are newly saved, and how many others are not as they were. */
export function compareLibraries(before: Library, after: Library): { added: number; changed: number } {
  const counts = { added: 0, changed: 0 };
  for (const [id, entry] of Object.entries(after.papers)) {
    const earlier = entryOf(before, id);
    if (fieldOf(entry, "saved") && !fieldOf(earlier, "saved")) counts.added += 1;
    else if (JSON.stringify(entry) !== JSON.stringify(earlier)) counts.changed += 1;
  }
  return counts;
}
