import type { Scope } from "./scopes";

export const staleFor = 60_000; // How long a changed page may still be sent while it is rendered again, in ms

const mostScopes = 200_000; // The most scopes to track; beyond them, all earlier pages expire

/** What decides whether a kept page is fresh. */
export type Rendering = {
  revision: number; // The store's revision before the page was rendered
  scopes: readonly Scope[];
};

type Latest = {
  revision: number; // of the last change
  settled: number; // of the last change that is older than `staleFor`; 0 where there is none
};

/** Tracks the revision at which each scope last changed, and tells whether a kept page is still current. */
export class Freshness {
  revision: number; // The last revision that was read
  #expiredBefore: number; // Pages of an earlier revision are expired, whatever they show
  readonly #latest = new Map<Scope, Latest>();
  #recent: { scope: Scope; revision: number; at: number }[] = [];

  /** @param revision the store's at the start; nothing is kept yet */
  constructor(revision: number) {
    this.revision = revision;
    this.#expiredBefore = revision;
  }

  /** In the order of their revisions; `now` is in ms, by a clock that does not go back. */
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

  /** Expires all pages: changes were missed, or are too many to track. */
  expireAll(revision = this.revision): void {
    this.revision = Math.max(this.revision, revision);
    this.#expiredBefore = this.revision;
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
  stateOf({ revision, scopes }: Rendering): "fresh" | "stale" | "expired" {
    if (revision < this.#expiredBefore) return "expired";
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
