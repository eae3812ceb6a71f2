import { createHash } from "node:crypto";
import type { Doc } from "./collection";
import { ways } from "./thingWays";

/** A name, the papers that it may mean, and one of their titles. */
export type Thing = {
  name: string;
  title: string;
  ids: Set<string>;
  half: "tuned on" | "kept for testing";
  kind: string;
};

const mostWords = 4;
const mostLetters = 40;
/** What stands before the colon of more titles is no name: Position, Survey. */
const mostNamesakes = 5;

/**
 * The names that titles introduce, in at most four words: what stands before a colon or before "Technical Report", and,
 * where no title introduces it so, a coined name at the beginning of a title. It means the paper whose title begins so, and
 * where several introduce the same name, any of them. The half that a name belongs to depends on the name alone. This reads
 * titles in a way of its own, so that it may find what the search misses.
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

/** A word with a capital behind a small letter or a digit behind a letter, or with a number behind it. Not 3D or LLMs. */
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

/** Superscripts and their like as digits and letters on the line. */
export function plain(name: string): string {
  return name.replace(/\\?text(?:bf|tt|sc|it)?(?=\{)/g, "").replace(/[\\${}^_]/g, "");
}

function halfOf(key: string): Thing["half"] {
  return (createHash("sha1").update(key).digest()[0] ?? 0) % 2 === 0 ? "tuned on" : "kept for testing";
}

/** A coined name shows in its letters, or is a single word; else it is a saying. */
function kindOf(name: string): string {
  const isCoined = /\p{Ll}\p{Lu}|\p{Lu}{2}|[\p{N}\\$^_]/u.test(name) || !/\s/.test(name);
  return isCoined ? "a coined name" : "plain words";
}

/** The queries of each way, at most so many of a half. */
export function queriesOf(things: Thing[], most: number): { way: string; text: string; thing: Thing }[] {
  const meant = new Map<string, Thing>();
  for (const thing of things) meant.set(foldName(thing.name), thing);
  return Object.entries(ways).flatMap(([way, write]) => {
    const changed = things.flatMap((thing) => {
      const text = write(thing.name, thing.title);
      // One that is the name of another means that one.
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

/** The same names in each run, and in no order that a title has. */
function orderOf({ name }: Thing): string {
  return createHash("sha1").update(`order ${name}`).digest("hex");
}
