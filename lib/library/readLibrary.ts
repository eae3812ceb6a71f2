import { type Entry, type Fields, type Library, libraryVersion, type Shown, type Stamped, tableOf } from "./library";

/** The last time that a JavaScript date can have, in ms. */
export const latestTime = 8_640_000_000_000_000;

/** The longest that is read, in characters. */
export const longest = { id: 300, note: 10_000, tag: 60, text: 2_000 };
export const mostTags = 30;

export type Read = {
  library: Library;
  /** The papers that could not be read, and fields of others. */
  unreadable: number;
};

/** Returns null if a text is no library of this version. What is damaged within one is left out and counted. */
export function readLibrary(text: string): Read | null {
  const given = parse(text);
  if (!isObject(given) || given.version !== libraryVersion || !isObject(given.papers)) return null;
  let unreadable = 0;
  const papers: [string, Entry][] = [];
  for (const [id, value] of Object.entries(given.papers)) {
    const { entry, faults } = readEntry(value);
    unreadable += faults;
    if (id === "" || id.length > longest.id) unreadable += 1;
    else if (Object.keys(entry).length > 0) papers.push([id, entry]);
  }
  const clearedAt = given.clearedAt ?? 0;
  if (!isTime(clearedAt)) unreadable += 1;
  const library = {
    version: libraryVersion,
    clearedAt: isTime(clearedAt) ? clearedAt : 0,
    papers: tableOf(papers),
  } as const;
  return { library, unreadable };
}

const readers: { [Name in keyof Fields]: (value: unknown) => Fields[Name] | null } = {
  seen: readFlag,
  saved: readFlag,
  hidden: readFlag,
  note: (value) => readText(value, longest.note),
  tags: readTags,
  shown: readShown,
};

function readEntry(value: unknown): { entry: Entry; faults: number } {
  if (!isObject(value)) return { entry: {}, faults: 1 };
  let faults = 0;
  const entry: Record<string, Stamped<unknown>> = {};
  for (const [name, stamped] of Object.entries(value)) {
    const read = Object.hasOwn(readers, name) ? readers[name as keyof Fields] : null;
    const [given, at] = Array.isArray(stamped) && stamped.length === 2 ? (stamped as unknown[]) : [];
    const known = read?.(given) ?? null;
    if (known === null || !isTime(at)) faults += 1;
    else entry[name] = [known, at];
  }
  return { entry: entry as Entry, faults };
}

function readFlag(value: unknown): boolean | null {
  return typeof value === "boolean" ? value : null;
}

function readText(value: unknown, most: number): string | null {
  return typeof value === "string" && value.length <= most ? value : null;
}

function readTags(value: unknown): string[] | null {
  if (!Array.isArray(value) || value.length > mostTags) return null;
  const tags = value.map((tag) => readText(tag, longest.tag));
  return tags.every((tag) => tag !== null) ? tags : null;
}

function readShown(value: unknown): Shown | null {
  if (!isObject(value)) return null;
  const [title, authors, day, path] = ["title", "authors", "day", "path"].map((name) =>
    readText(value[name], longest.text),
  );
  if (title == null || authors == null || day == null || path == null) return null;
  // A file from elsewhere must not make a link that leaves this site, nor one that runs a script.
  return path.startsWith("/papers/") && /^(?:\d{4}-\d\d-\d\d)?$/.test(day) ? { title, authors, day, path } : null;
}

function isTime(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= latestTime;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
