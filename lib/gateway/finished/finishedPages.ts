import type { RequestListener } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { LRUCache } from "lru-cache";
import { addDays, dayAt, startOfDay } from "../../calendar/day";
import { missedFormulas } from "../../papers/formulas/client";
import { errorField } from "../../platform/logs/errorField";
import { log } from "../../platform/logs/log";
import { Admission } from "./admission";
import { type Answer, readAnswer } from "./answer";
import { ChangeReader } from "./changes.store";
import { Freshness, type Rendering } from "./freshness";
import type { KeptRoute } from "./keptRoutes";
import { render } from "./render";
import { linkedPapers } from "./scopes";

/** How often the store is asked for changes, in ms. */
const pollEvery = 50;
/** The memory of a scope, roughly, in bytes. */
const scopeSize = 50;
/** How long a page that lacks formulas is kept, in ms. */
const incomplete = 5000;

export type Options = {
  databaseFile: string;
  /** The site's own host, for rendering. */
  host: string;
  timeZone: string;
  /** The most that is kept, in bytes. */
  size: number;
};

type Kept = Rendering & {
  route: KeptRoute;
  answer: Answer;
  /** When it is rendered again even without a change, in ms since 1970. */
  until: number;
  /** Recent requests, halved each time popular pages are renewed. */
  hits: number;
};

/** Keeps public answers finished, and renders them again when what they show has changed. */
export class FinishedPages {
  readonly #pages: LRUCache<string, Kept>;
  readonly #rendering = new Map<string, Promise<Answer | "network" | "site">>();
  readonly #admission = new Admission();
  readonly #changes: ChangeReader;
  readonly #freshness: Freshness;
  readonly #listener: RequestListener;
  readonly #options: Options;
  #polledAt = Number.NEGATIVE_INFINITY;

  /** @throws where the store cannot be read */
  constructor(listener: RequestListener, options: Options) {
    this.#listener = listener;
    this.#options = options;
    this.#changes = new ChangeReader(options.databaseFile);
    this.#freshness = new Freshness(this.#changes.revision());
    this.#pages = new LRUCache({
      maxSize: options.size,
      sizeCalculation: ({ answer, scopes }) => answer.size + scopeSize * scopes.length,
    });
  }

  /**
   * Returns the kept answer of a route. A changed one is only returned while it is being rendered again, so that the first
   * request after a change gets the new page and the others need not wait for it.
   * @returns null if none is kept that may still be sent
   */
  find(route: KeptRoute): Answer | null {
    if (!this.#poll()) return null;
    const kept = this.#pages.get(route.address);
    if (kept === undefined) return null;
    kept.hits++;
    const state = this.#stateOf(kept);
    return state === "fresh" || (state === "stale" && this.#rendering.has(route.address)) ? kept.answer : null;
  }

  /**
   * Renders the answer of a route; concurrent requests share the rendering.
   * @param network of the client, whose waiting requests are limited
   * @returns "network" or "site" if too many renderings of that network, or in all, are waiting
   */
  async make(route: KeptRoute, network: string): Promise<Answer | "network" | "site"> {
    const made = await (this.#rendering.get(route.address) ?? this.#start(route, network));
    if (typeof made !== "string") return made;
    const kept = this.#pages.peek(route.address);
    return kept && this.#stateOf(kept) !== "expired" ? kept.answer : made;
  }

  /** Renders changed pages again, the most requested ones first, one after the other. */
  async renewPopular(most: number): Promise<void> {
    if (!this.#poll()) return;
    const asked = [...this.#pages.values()].filter(({ hits }) => hits > 0);
    const changed = asked.filter((kept) => this.#stateOf(kept) !== "fresh");
    for (const kept of asked) kept.hits = Math.floor(kept.hits / 2);
    for (const { route } of changed.toSorted((one, other) => other.hits - one.hits).slice(0, most)) {
      const start = performance.now();
      await this.make(route, "").catch(logRenewal);
      // Uses at most a quarter of one core.
      await sleep(3 * (performance.now() - start), undefined, { ref: false });
    }
  }

  close(): void {
    this.#changes.close();
  }

  #stateOf(kept: Kept): "fresh" | "stale" | "expired" {
    const state = this.#freshness.stateOf(kept);
    return state === "fresh" && kept.until <= Date.now() ? "stale" : state;
  }

  #start(route: KeptRoute, network: string): Promise<Answer | "network" | "site"> {
    const rendering = this.#admission.run(network, () => this.#render(route));
    this.#rendering.set(route.address, rendering);
    const forget = () => {
      if (this.#rendering.get(route.address) === rendering) this.#rendering.delete(route.address);
    };
    rendering.then(forget, forget);
    return rendering;
  }

  async #render(route: KeptRoute): Promise<Answer> {
    const isCurrent = this.#poll(true);
    const { revision } = this.#freshness;
    const missed = missedFormulas();
    const rendered = await render(this.#listener, route.address, this.#options.host);
    const answer = await readAnswer(rendered);
    if (!answer.isKept || !isCurrent) {
      this.#pages.delete(route.address);
      return answer;
    }
    const isHtml = String(answer.headers["content-type"]).startsWith("text/html");
    // Addresses are ASCII, and this is the fastest way to read that.
    const shown = isHtml ? linkedPapers(rendered.body.toString("latin1")) : [];
    const scopes = [...new Set([...route.scopes, ...shown])];
    const hits = this.#pages.peek(route.address)?.hits ?? 1;
    const lifetime = missedFormulas() > missed ? incomplete : route.lifetime;
    this.#pages.set(route.address, { route, answer, revision, scopes, until: this.#until(Date.now(), lifetime), hits });
    return answer;
  }

  /** Pages show dates relative to the site's day, so none is kept beyond its end. */
  #until(now: number, lifetime: number): number {
    const { timeZone } = this.#options;
    const tomorrow = addDays(dayAt(new Date(now), timeZone), 1);
    return Math.min(now + lifetime, startOfDay(tomorrow, timeZone).getTime());
  }

  /** Reads what changed. Returns false if the store cannot be read: no kept page can be trusted until it can. */
  #poll(isUrgent = false): boolean {
    const now = performance.now();
    if (!isUrgent && now - this.#polledAt < pollEvery) return true;
    try {
      const read = this.#changes.read(this.#freshness.revision);
      if (read === null) this.#freshness.settle(now);
      else if (read.changes === null) this.#freshness.expireAll(read.revision);
      else this.#freshness.note(read.changes, now);
    } catch (error) {
      this.#polledAt = Number.NEGATIVE_INFINITY;
      log.error("page.failed", "Could not read which pages changed", { error: errorField(error) });
      return false;
    }
    this.#polledAt = now;
    return true;
  }
}

function logRenewal(error: unknown): void {
  log.error("page.failed", "Could not render a page again", { error: errorField(error) });
}
