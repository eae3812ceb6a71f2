/** The version of the format. A reader of one version refuses others instead of guessing. */
export const libraryVersion = 1;

/** A value and when it was set, in ms since 1970 by the clock of the device that set it. */
export type Stamped<Value> = readonly [value: Value, at: number];

/** What a list needs to show a paper without asking the site. */
export type Shown = {
  title: string;
  authors: string;
  /** The day that first listed the paper; "" if none did. */
  day: string;
  path: string;
};

export type Fields = {
  seen: boolean;
  saved: boolean;
  hidden: boolean;
  note: string;
  tags: readonly string[];
  shown: Shown;
};

/** What a reader keeps of a paper. `false`, "" and [] are deletions, which a merge has to know. */
export type Entry = { readonly [Name in keyof Fields]?: Stamped<Fields[Name]> };

/** What the reader keeps of all papers, by their ids. */
export type Library = {
  readonly version: typeof libraryVersion;
  /** When everything was last deleted: what was set until then is gone. */
  readonly clearedAt: number;
  readonly papers: { readonly [id: string]: Entry };
};

export const emptyLibrary: Library = { version: libraryVersion, clearedAt: 0, papers: {} };

export const fieldNames = ["seen", "saved", "hidden", "note", "tags", "shown"] as const satisfies (keyof Fields)[];

export function fieldOf<Name extends keyof Fields>(entry: Entry | undefined, name: Name): Fields[Name] | null {
  return entry?.[name]?.[0] ?? null;
}

export function entryOf(library: Library, id: string): Entry | undefined {
  return Object.hasOwn(library.papers, id) ? library.papers[id] : undefined;
}

/** Returns the saved papers, in no order. */
export function savedPapers(library: Library): [id: string, entry: Entry][] {
  return Object.entries(library.papers).filter(([, entry]) => fieldOf(entry, "saved"));
}

/** Makes the table of papers. Without a prototype, no id can name anything but a paper. */
export function tableOf(entries: Iterable<readonly [string, Entry]>): Library["papers"] {
  const papers = Object.create(null) as Record<string, Entry>;
  for (const [id, entry] of entries) papers[id] = entry;
  return papers;
}
