import { createHash } from "node:crypto";
import type { Doc } from "./collection";
import { ways } from "./thingWays";

/** A name, the ids of the papers that it may mean, and the title of one of them. */
export type Thing = {
  name: string;
  title: string;
  ids: Set<string>;
  half: "tuned on" | "kept for testing";
  kind: string;
};

const mostWords = 4;
const mostLetters = 40;
/** A prefix shared by more titles is not a name: Position, Survey. */
const mostNamesakes = 5;

/**
 * Returns the names that titles introduce, of at most four words: the text before a colon or before "Technical Report",
 * or else a coined name at the start of a title. A name means the paper that introduced it; if several did, any of
 * them. Its half depends on the name alone. This parses titles independently of the search, so that it can find what
 * the search misses.
 */
export function thingsOf(docs: Doc[]): Thing[] {
  const introduced = collect(docs, nameIn);
  const leading = [...collect(docs, nameAtStart)].filter(([key]) => !introduced.has(key));
  return [
    ...introduced.values(),
    ...leading.map(([, thing]) => ({ ...thing, kind: "at the start of a sentence" })),
  ].filter(({ ids }) => ids.size <= mostNamesakes);
}

function collect(docs: Doc[], read: (title: string) => string | null): Map<string, Thing> {
  const things = new Map<string, Thing>();
  for (const { id, title } of docs) {
    const name = read(title);
    if (!name) continue;
    const key = foldName(name);
    const known = things.get(key);
    if (known) known.ids.add(id);
    else things.set(key, { name, title, ids: new Set([id]), half: halfOf(key), kind: kindOf(name) });
  }
  return things;
}

function nameIn(title: string): string | null {
  const name = /^([^:]+?):\s/.exec(title)?.[1] ?? /^(.+?) (?:technical report|system card)$/i.exec(title)?.[1];
  if (!name || name.length > mostLetters || name.split(" ").length > mostWords) return null;
  return /^[\p{L}\p{N}\\$"]/u.test(name) && foldName(name) !== "" ? name.trim() : null;
}

/**
 * Returns a coined name: a capital after a small letter, a digit after a letter, or a following number. Not 3D or LLMs.
 */
function nameAtStart(title: string): string | null {
  if (/:\s/.test(title)) return null;
  const [, name = ""] =
    /^(?:The )?(\p{Lu}[\p{L}-]*\p{Ll} \d{1,2}(?:\.\d)?|\p{L}[\p{L}\p{N}-]*(?:\p{Ll}\p{Lu}|\p{L}-?\d)[\p{L}\p{N}.-]*)(?=,? )/u.exec(
      title,
    ) ?? [];
  return name !== "" && name.length <= mostLetters ? name : null;
}

export function foldName(name: string): string {
  return plain(name)
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** Removes LaTeX commands and braces; superscripts and subscripts become normal digits and letters. */
export function plain(name: string): string {
  return name.replace(/\\?text(?:bf|tt|sc|it)?(?=\{)/g, "").replace(/[\\${}^_]/g, "");
}

function halfOf(key: string): Thing["half"] {
  return (createHash("sha1").update(key).digest()[0] ?? 0) % 2 === 0 ? "tuned on" : "kept for testing";
}

/** A coined name has unusual letters or is a single word; otherwise it is plain words. */
function kindOf(name: string): string {
  const isCoined = /\p{Ll}\p{Lu}|\p{Lu}{2}|[\p{N}\\$^_]/u.test(name) || !/\s/.test(name);
  return isCoined ? "a coined name" : "plain words";
}

/** Returns the queries of each way of writing names, at most `most` for each half. */
export function queriesOf(things: Thing[], most: number): { way: string; text: string; thing: Thing }[] {
  const meant = new Map<string, Thing>();
  for (const thing of things) meant.set(foldName(thing.name), thing);
  return Object.entries(ways).flatMap(([way, write]) => {
    const changed = things.flatMap((thing) => {
      const text = write(thing.name, thing.title);
      // A query that equals another thing's name means that thing.
      const other = meant.get(foldName(text));
      return (way === "as it is" || text !== thing.name) && (other === undefined || other === thing)
        ? [{ way, text, thing }]
        : [];
    });
    return (["tuned on", "kept for testing"] as const).flatMap((half) =>
      changed
        .filter(({ thing }) => thing.half === half)
        .sort((a, b) => (orderOf(a.thing) < orderOf(b.thing) ? -1 : 1))
        .slice(0, most),
    );
  });
}

/** Sorts names in the same order in each run, unrelated to their titles. */
function orderOf({ name }: Thing): string {
  return createHash("sha1").update(`order ${name}`).digest("hex");
}
