import { paperPath } from "../papers/paths";
import { type Fields, type Library, libraryVersion } from "./library";

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

/**
 * Returns null if a text is no library of this version. What is damaged within one is left out and counted. It is read on
 * every page, so that nothing is copied: ten thousand papers are half a megabyte.
 */
export function readLibrary(text: string): Read | null {
  const given = parse(text);
  if (!isObject(given) || given.version !== libraryVersion || !isObject(given.papers)) return null;
  const { papers, clearedAt = 0 } = given;
  let unreadable = isTime(clearedAt) ? 0 : 1;
  for (const id of Object.keys(papers)) {
    const entry = papers[id];
    const isEntry = id !== "" && id.length <= longest.id && isObject(entry);
    unreadable += isEntry ? removeFaults(entry, id) : 1;
    if (!isEntry || isEmpty(entry)) delete papers[id];
  }
  const library = { version: libraryVersion, clearedAt: isTime(clearedAt) ? clearedAt : 0, papers } as Library;
  return { library, unreadable };
}

const checks: Record<keyof Fields, (value: unknown, id: string) => boolean> = {
  seen: isFlag,
  saved: isFlag,
  hidden: isFlag,
  note: (value) => isText(value, longest.note),
  tags: (value) => Array.isArray(value) && value.length <= mostTags && value.every((tag) => isText(tag, longest.tag)),
  shown: isShown,
};

/** Removes the fields that cannot be read. @returns how many */
function removeFaults(entry: Record<string, unknown>, id: string): number {
  let faults = 0;
  for (const name of Object.keys(entry)) {
    const field = entry[name];
    const check = Object.hasOwn(checks, name) ? checks[name as keyof Fields] : null;
    if (Array.isArray(field) && field.length === 2 && isTime(field[1]) && check?.(field[0], id)) continue;
    faults += 1;
    delete entry[name];
  }
  return faults;
}

function isEmpty(entry: object): boolean {
  for (const _ in entry) return false;
  return true;
}

function isFlag(value: unknown): boolean {
  return typeof value === "boolean";
}

function isText(value: unknown, most: number): value is string {
  return typeof value === "string" && value.length <= most;
}

function isShown(value: unknown, id: string): boolean {
  if (!isObject(value) || Object.keys(value).length !== 4) return false;
  const { title, authors, day, path } = value;
  if (!isText(title, longest.text) || !isText(authors, longest.text) || !isText(path, longest.text)) return false;
  // A file from elsewhere must not make a link to another page than the paper's, nor one that runs a script.
  return path === paperPath(id) && typeof day === "string" && /^(?:\d{4}-\d\d-\d\d)?$/.test(day);
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
