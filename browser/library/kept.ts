import { changePaper } from "@/lib/library/change";
import { forgetPapers, forgetSeen } from "@/lib/library/forget";
import { emptyLibrary, type Fields, type Library } from "@/lib/library/library";
import { readLibrary } from "@/lib/library/readLibrary";

/* The library of this browser, in local storage. Pages never send it anywhere. */

const key = "library";
const asideKey = "library-unreadable-";

const listeners: (() => void)[] = [];
/** Whether a damaged text is in the place of the library, because there is no room for it elsewhere. */
let isTaken = false;
let known: { text: string | null; library: Library } = { text: null, library: emptyLibrary };

/** Why the last change is not kept; null if it is. */
export type Refusal = "full" | "blocked" | null;

export function library(): Library {
  const text = stored();
  if (text === undefined || text === known.text) return known.library;
  const read = text === null ? { library: emptyLibrary, unreadable: 0 } : readLibrary(text);
  known = { text, library: read?.library ?? emptyLibrary };
  if (text !== null && (read === null || read.unreadable > 0)) putAside(text);
  return known.library;
}

export function changeKept(id: string, fields: Partial<Fields>): Refusal {
  return keep(changePaper(library(), id, fields, Date.now()));
}

/** Replaces the library. What cannot be stored lasts as long as the page. */
export function keep(next: Library): Refusal {
  let refusal = write(forgetPapers(next));
  if (refusal === "full") refusal = write(forgetSeen(next));
  for (const listener of listeners) listener();
  return refusal;
}

/** Calls `listener` after every change, also by another tab, and when the page comes back from the back/forward cache. */
export function onChange(listener: () => void): void {
  listeners.push(listener);
  addEventListener("storage", (event) => {
    if (event.key === key || event.key === null) listener();
  });
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) listener();
  });
}

/** Returns the texts that were put aside, because they could not be read. */
export function unreadableTexts(): string[] {
  try {
    const keys = Object.keys(localStorage).filter((each) => each.startsWith(asideKey));
    return keys.map((each) => localStorage.getItem(each) ?? "");
  } catch {
    return [];
  }
}

/** Deletes the texts that were put aside. */
export function deleteUnreadable(): void {
  try {
    for (const each of Object.keys(localStorage)) if (each.startsWith(asideKey)) localStorage.removeItem(each);
  } catch {
    // Nothing is kept.
  }
}

/** Keeps a damaged text beside what can be read of it. Without room for both, the text stays where it is. */
function putAside(text: string): void {
  try {
    localStorage.setItem(`${asideKey}${Date.now()}`, text);
    isTaken = false;
    write(known.library);
  } catch {
    isTaken = true;
  }
}

function stored(): string | null | undefined {
  try {
    return localStorage.getItem(key);
  } catch {
    return undefined;
  }
}

function write(next: Library): Refusal {
  if (isTaken) return "full";
  const text = JSON.stringify(next);
  try {
    localStorage.setItem(key, text);
    known = { text, library: next };
    return null;
  } catch (error) {
    const isFull = error instanceof DOMException && error.name === "QuotaExceededError";
    if (!isFull) known = { ...known, library: next };
    return isFull ? "full" : "blocked";
  }
}
