import { type Entry, fieldOf } from "./library";

export type Order = "saved" | "listed";

type Item = [id: string, entry: Entry];

/** Returns the papers with every word of a query in their title, authors, note or tags, in an order: latest first. */
export function selectPapers(papers: Item[], query: string, order: Order): Item[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const found = papers.filter(([, entry]) => {
    const text = fold(textOf(entry));
    return words.every((word) => text.includes(word));
  });
  const savedAt = ([, entry]: Item) => entry.saved?.[1] ?? 0;
  const day = ([, entry]: Item) => fieldOf(entry, "shown")?.day ?? "";
  return found.sort((a, b) => (order === "listed" ? compare(day(b), day(a)) : 0) || savedAt(b) - savedAt(a));
}

function textOf(entry: Entry): string {
  const { title, authors } = fieldOf(entry, "shown") ?? { title: "", authors: "" };
  return [title, authors, fieldOf(entry, "note") ?? "", ...(fieldOf(entry, "tags") ?? [])].join("\n");
}

/** Without case and accents. */
function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
