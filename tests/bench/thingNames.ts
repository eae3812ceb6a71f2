import { createHash } from "node:crypto";
import type { Doc } from "./collection";

/** A name, the papers that it may mean, and ways in which people write it. */
export type Thing = { name: string; ids: Set<string>; half: "tuned on" | "kept for testing"; kind: string };

const mostWords = 4;
const mostLetters = 40;
/** What stands before the colon of more titles is no name: Position, Survey. */
const mostNamesakes = 5;

/**
 * The names that titles introduce: what stands before a colon, or before "Technical Report", in at most four words. It
 * means the paper whose title begins so, and where several introduce the same name, any of them. The half that a name
 * belongs to depends on the name alone. This reads titles in a way of its own, so that it may find what the search misses.
 */
export function thingsOf(docs: Doc[]): Thing[] {
  const things = new Map<string, Thing>();
  for (const { id, title } of docs) {
    const name = nameIn(title);
    if (!name) continue;
    const key = foldName(name);
    const known = things.get(key);
    if (known) known.ids.add(id);
    else things.set(key, { name, ids: new Set([id]), half: halfOf(key), kind: kindOf(name) });
  }
  return [...things.values()].filter(({ ids }) => ids.size <= mostNamesakes);
}

function nameIn(title: string): string | null {
  const name = /^([^:]+?):\s/.exec(title)?.[1] ?? /^(.+?) technical report$/i.exec(title)?.[1];
  if (!name || name.length > mostLetters || name.split(" ").length > mostWords) return null;
  return /^[\p{L}\p{N}\\$"]/u.test(name) && foldName(name).length >= 3 ? name.trim() : null;
}

export function foldName(name: string): string {
  return plain(name)
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** Superscripts and their like as digits and letters on the line. */
function plain(name: string): string {
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

const title = (text: string) => text.replace(/\b\p{Ll}/gu, (letter) => letter.toUpperCase());

/** How people write a name. A way that changes nothing is none. */
export const ways: Record<string, (name: string) => string> = {
  "as it is": (name) => name,
  "on the line, in lower case": (name) => plain(name).toLowerCase(),
  "spaces for hyphens": (name) => plain(name).toLowerCase().replaceAll("-", " "),
  "hyphens for spaces": (name) => plain(name).replaceAll(" ", "-"),
  joined: (name) => plain(name).toLowerCase().replace(/[\s-]/g, ""),
  "digits apart": (name) =>
    plain(name)
      .toLowerCase()
      .replace(/(?<=\p{Ll}{2})(?=\d)/gu, " "),
  "digits close": (name) => plain(name).replace(/(?<=\p{L})[\s-](?=\d)/gu, ""),
  "digits behind a hyphen": (name) => plain(name).replace(/(?<=\p{L}{2})\s?(?=\d)/gu, "-"),
  "pieces apart": (name) =>
    plain(name)
      .replace(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, " ")
      .toLowerCase(),
  "capitals at the beginnings": (name) => title(plain(name).toLowerCase()),
  "v before a version, or none": (name) => {
    const text = plain(name);
    const without = text.replace(/(?<=\p{L}[\s-]?)v(?=\d+(?:\.\d+)?$)/iu, "");
    return without === text ? text.replace(/(?<=\p{L}{2}[\s-]?)(?=\d(?:\.\d)?$)/u, "v") : without;
  },
  ".0 behind a version, or none": (name) => {
    const text = plain(name);
    const without = text.replace(/(?<=\d)\.0$/, "");
    return without === text ? text.replace(/(?<=\p{L}{2}[\s-]?v?\d)$/u, ".0") : without;
  },
  "without its article": (name) => plain(name).replace(/^(?:the|an?) /i, ""),
};

/** The queries of each way, at most so many of a half. */
export function queriesOf(things: Thing[], most: number): { way: string; text: string; thing: Thing }[] {
  const meant = new Map<string, Thing>();
  for (const thing of things) meant.set(foldName(thing.name), thing);
  return Object.entries(ways).flatMap(([way, write]) => {
    const changed = things.flatMap((thing) => {
      const text = write(thing.name);
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
