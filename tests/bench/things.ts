import type { Doc } from "./collection";
import { type Engine, fts5, miniSearch } from "./peers";
import { openOffprint } from "./relevance";
import { readPapers } from "./resample";
import { queriesOf, type Thing, thingsOf } from "./thingNames";

/** Queries for each way of writing in each half. */
const queriesPerWay = 120;
const depth = 10;
const printed = 15;

type Place = { way: string; text: string; thing: Thing; place: number };

export type ThingsOptions = { vectorFile: string | undefined; peers: boolean };

/** Measures how often the name of a model or method finds the paper that introduced it. */
export async function measureThings(source: string, { vectorFile, peers }: ThingsOptions): Promise<void> {
  const docs = readPapers(source).map(({ title, abstract, publishedAt }, index): Doc => {
    const published = publishedAt?.slice(0, 10);
    return {
      id: `${index}`,
      title: title.replace(/\s+/g, " ").trim(),
      text: abstract,
      ...(published ? { published } : {}),
    };
  });
  const things = thingsOf(docs);
  const queries = queriesOf(things, queriesPerWay);
  console.log(`${things.length} names, ${queries.length} queries`);
  const measure = async ({ name, find, close }: Engine) => {
    const places: Place[] = [];
    for (const query of queries) {
      const found = (await find(query.text, depth)).slice(0, depth);
      places.push({ ...query, place: found.findIndex((id) => query.thing.ids.has(id)) + 1 });
    }
    print(name, places);
    await close?.();
  };
  if (peers) {
    for (const engine of [fts5(docs, "FTS5, porter, OR", "porter unicode61"), miniSearch(docs)]) await measure(engine);
  }
  const { find, place, close } = await openOffprint(docs, vectorFile);
  await measure({ name: "Offprint, without vectors", find });
  if (vectorFile) {
    await place();
    await measure({ name: "Offprint", find });
  }
  await close();
}

function print(engine: string, places: Place[]): void {
  const rows = (["tuned on", "kept for testing"] as const).flatMap((half) => {
    const placesOfHalf = places.filter(({ thing }) => thing.half === half);
    const kinds = [...new Set(placesOfHalf.map(({ thing }) => thing.kind))].sort();
    const ways = [...new Set(placesOfHalf.map(({ way }) => way))];
    return [
      row(engine, half, "all", placesOfHalf),
      ...kinds.map((kind) =>
        row(
          engine,
          half,
          kind,
          placesOfHalf.filter(({ thing }) => thing.kind === kind),
        ),
      ),
      ...ways.map((each) =>
        row(
          engine,
          half,
          each,
          placesOfHalf.filter(({ way }) => way === each),
        ),
      ),
    ];
  });
  console.table(rows);
  // Only for the half that is tuned on: looking at the other would be tuning on it.
  const missed = places.filter(({ thing, place }) => thing.half === "tuned on" && place !== 1);
  console.log(
    `${engine}, not first: ${missed
      .slice(0, printed)
      .map(({ text, place }) => `${text} (${place || "none"})`)
      .join("; ")}`,
  );
}

function row(engine: string, half: string, queries: string, places: Place[]) {
  const share = (most: number) =>
    (places.filter(({ place }) => place > 0 && place <= most).length / Math.max(1, places.length)).toFixed(3);
  return {
    engine,
    half,
    queries,
    count: places.length,
    first: share(1),
    "in 3": share(3),
    [`in ${depth}`]: share(depth),
  };
}
