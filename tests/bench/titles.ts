import { stopWords } from "@/lib/text/stopWords";
import type { Doc } from "./collection";
import { type Engine, fts5, miniSearch } from "./peers";
import { openOffprint } from "./relevance";
import { randomizer, readPapers } from "./resample";

const queriesPerKind = 500;
const depth = 10;

/**
 * Measures how often real papers are found by what people remember of their titles: all of it, the name before the
 * colon, four words in another order, and the same with two letters of one word swapped. Another paper with the same
 * title counts as found.
 */
export async function measureTitles(source: string, vectorFile: string | undefined): Promise<void> {
  const docs = readPapers(source).map(({ title, abstract }, index): Doc => {
    return { id: `${index}`, title: title.replace(/\s+/g, " ").trim(), text: abstract };
  });
  const titles = new Map(docs.map(({ id, title }) => [id, title]));
  const random = randomizer(1);
  const sample = <T>(all: T[]) => all.sort(() => random() - 0.5).slice(0, queriesPerKind);
  const distinctiveWords = (title: string) =>
    (title.match(/[\p{L}\p{N}-]{4,}/gu) ?? []).filter((word) => !stopWords.has(word.toLowerCase()));
  const long = sample(docs.filter(({ title }) => distinctiveWords(title).length >= 5));
  const words = long.map(({ title }) => {
    const four = distinctiveWords(title);
    while (four.length > 4) four.splice(Math.floor(random() * four.length), 1);
    return { title, text: four.sort(() => random() - 0.5).join(" ") };
  });
  const named = docs.flatMap(({ title }) => {
    const name = /^([\p{L}\p{N}-]{3,}):/u.exec(title)?.[1];
    return name ? [{ title, text: name }] : [];
  });
  const kinds: Record<string, { title: string; text: string }[]> = {
    "the title": sample(docs.map(({ title }) => ({ title, text: title }))),
    "its name": sample(named),
    "four words of it": words,
    "one of them misspelt": words.map(({ title, text }) => ({ title, text: misspelt(text) })),
  };
  const table: Record<string, string | number>[] = [];
  const measure = async ({ name, find }: Engine) => {
    for (const [kind, queries] of Object.entries(kinds)) {
      let [first, among] = [0, 0];
      for (const { title, text } of queries) {
        const found = (await find(text, depth)).slice(0, depth).map((id) => titles.get(id));
        if (found[0] === title) first++;
        if (found.includes(title)) among++;
      }
      const share = (count: number) => (count / queries.length).toFixed(3);
      table.push({ engine: name, query: kind, first: share(first), [`in ${depth}`]: share(among) });
    }
  };
  for (const engine of [fts5(docs, "FTS5, porter, OR", "porter unicode61"), miniSearch(docs)]) {
    await measure(engine);
    await engine.close?.();
  }
  const { find, place, close } = await openOffprint(docs, vectorFile);
  await measure({ name: "Offprint, without vectors", find });
  if (vectorFile) {
    await place();
    await measure({ name: "Offprint", find });
  }
  await close();
  console.table(table);
}

/** Swaps the third and fourth letters of the longest word. */
function misspelt(text: string): string {
  const words = text.split(" ");
  const longest = words.toSorted((a, b) => b.length - a.length)[0] ?? "";
  const swapped = longest.slice(0, 2) + (longest[3] ?? "") + (longest[2] ?? "") + longest.slice(4);
  return words.map((word) => (word === longest ? swapped : word)).join(" ");
}
