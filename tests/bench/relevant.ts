import path from "node:path";
import { readCollection } from "./collection";
import { openOffprint } from "./relevance";

/**
 * Prints for collections what share of the texts that were judged relevant is among the papers that a search calls
 * relevant, and among all matches; and how many papers either has. Without vectors, which do not matter for it.
 */
export async function measureRelevant(folders: string[]): Promise<void> {
  const table: Record<string, string>[] = [];
  for (const folder of folders) {
    const { docs, queries } = readCollection(folder);
    const { searchPapers } = await import("@/lib/search/store");
    const { find, close } = await openOffprint(docs, undefined);
    const sums = { within: 0, found: 0, relevant: 0, matches: 0, none: 0 };
    for (const { text, grades } of queries) {
      const { total, weaker, showsWeaker } = await searchPapers(text, { pageSize: 1 });
      const relevant = showsWeaker ? 0 : total;
      const judged = [...grades].filter(([, grade]) => grade > 0).map(([id]) => id);
      const shareIn = (ids: string[]) => judged.filter((id) => ids.includes(id)).length / judged.length;
      sums.within += relevant === 0 ? 0 : shareIn(await find(text, 1000, false));
      sums.found += shareIn(await find(text, 1000));
      sums.relevant += relevant;
      sums.matches += relevant + weaker;
      if (relevant === 0) sums.none++;
    }
    await close();
    const mean = (sum: number, digits: number) => (sum / queries.length).toFixed(digits);
    table.push({
      collection: path.basename(folder),
      "judged, relevant": mean(sums.within, 3),
      "judged, any match": mean(sums.found, 3),
      "papers, relevant": mean(sums.relevant, 0),
      "papers, any match": mean(sums.matches, 0),
      "queries without": mean(sums.none, 3),
    });
  }
  console.table(table);
}
