import { AsyncLocalStorage } from "node:async_hooks";

// The guard and the pages are bundled apart, so each has a copy of this module.
const global = globalThis as typeof globalThis & { offprintWrittenParts?: AsyncLocalStorage<string[]> };

function storage(): AsyncLocalStorage<string[]> {
  global.offprintWrittenParts ??= new AsyncLocalStorage();
  return global.offprintWrittenParts;
}

/**
 * Returns where the page that is being rendered leaves its written parts (components/written/), each at the number that
 * its mark names; null where nobody would put them in place of their marks.
 */
export function writtenParts(): string[] | null {
  return storage().getStore() ?? null;
}

/** Does work that renders a page and leaves its written parts in `parts`. */
export function withWrittenParts<T>(parts: string[], work: () => T): T {
  return storage().run(parts, work);
}
