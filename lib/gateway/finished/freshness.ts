import type { Scope } from "./scopes";

/** A page that has changed since it was rendered is sent for no longer than this, in ms. */
export const staleFor = 60_000;

/** How many scopes are followed; beyond them, all earlier pages count as changed. */
const mostScopes = 200_000;

/** What a kept page says of its own freshness. */
export type Rendering = {
  /** The store's revision before the page was rendered. */
  revision: number;
  scopes: readonly Scope[];
};

type Latest = {
  /** Of the last change. */
  revision: number;
  /** Of the last change that is older than `staleFor`; 0 where there is none. */
  settled: number;
};

/** Follows which scopes changed at which revision, and answers whether a kept page is still what would be rendered. */
export class Freshness {
  /** The last revision that was read. */
  revision: number;
  /** Pages of an earlier revision are expired, whatever they show. */
  #floor: number;
  readonly #latest = new Map<Scope, Latest>();
  #recent: { scope: Scope; revision: number; at: number }[] = [];

  /** @param revision the store's at the start; nothing is kept yet */
  constructor(revision: number) {
    this.revision = revision;
    this.#floor = revision;
  }

  /**
   * Notes changes that were read from the store, in the order of their revisions.
   * @param now in ms, by a clock that does not go back
   */
  note(changes: readonly { scope: Scope; revision: number }[], now: number): void {
    for (const { scope, revision } of changes) {
      const settled = this.#latest.get(scope)?.settled ?? 0;
      this.#latest.set(scope, { revision, settled });
      this.#recent.push({ scope, revision, at: now });
      this.revision = Math.max(this.revision, revision);
    }
    this.settle(now);
    if (this.#latest.size > mostScopes) this.expireAll();
  }

  /** Forgets all that is known: changes were missed, or are too many to follow. */
  expireAll(revision = this.revision): void {
    this.revision = Math.max(this.revision, revision);
    this.#floor = this.revision;
    this.#latest.clear();
    this.#recent = [];
  }

  /** Marks changes of more than `staleFor` ago as such. */
  settle(now: number): void {
    const first = this.#recent.findIndex(({ at }) => now - at <= staleFor);
    const old = this.#recent.splice(0, first < 0 ? this.#recent.length : first);
    for (const { scope, revision } of old) {
      const latest = this.#latest.get(scope);
      if (latest) latest.settled = Math.max(latest.settled, revision);
    }
  }

  /** Returns `stale` for a page that may be sent once more while it is renewed, `expired` for one that may not. */
  of({ revision, scopes }: Rendering): "fresh" | "stale" | "expired" {
    if (revision < this.#floor) return "expired";
    let isStale = false;
    for (const scope of scopes) {
      const latest = this.#latest.get(scope);
      if (latest === undefined || latest.revision <= revision) continue;
      if (latest.settled > revision) return "expired";
      isStale = true;
    }
    return isStale ? "stale" : "fresh";
  }
}
