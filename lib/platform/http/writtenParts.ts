import { AsyncLocalStorage } from "node:async_hooks";

// The guard and the pages are bundled apart, so each has a copy of this module.
const global = globalThis as typeof globalThis & { offprintWrittenParts?: AsyncLocalStorage<string[]> };

function storage(): AsyncLocalStorage<string[]> {
  global.offprintWrittenParts ??= new AsyncLocalStorage();
  return global.offprintWrittenParts;
}

/** Each part stands at the number that its mark names. Null where nobody would put parts in place of marks. */
export function writtenParts(): string[] | null {
  return storage().getStore() ?? null;
}

export function withWrittenParts<T>(parts: string[], work: () => T): T {
  return storage().run(parts, work);
}
