import { longest, mostTags } from "./readLibrary";

/** Returns the tags in a field, separated by commas, without repetitions. */
export function readTagField(text: string): string[] {
  const tags = text.split(",").map((tag) => tag.trim().replace(/\s+/g, " ").slice(0, longest.tag).trim());
  return [...new Set(tags.filter((tag) => tag !== ""))].slice(0, mostTags);
}
