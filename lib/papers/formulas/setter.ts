import { setTimeout as sleep } from "node:timers/promises";
import { LRUCache } from "lru-cache";
import type { Formula, RenderQueue } from "./queue";
import { refusalOf } from "./refusal";
import type { Html } from "./render";
import { rewriteForKatex } from "./rewritten";
import { type FormulaStore, formulaKey } from "./store";

export type FormulaRenderer = {
  /** `until` is in ms of performance.now(): later formulas are null and rendered for the next request. */
  set: (formulas: Formula[], until: number) => Html[] | Promise<Html[]>;
  warm: () => Promise<void>;
  /** How many formulas were given as null because they came late or could not be set, and may come next time. */
  missed: () => number;
  close: () => Promise<void>;
};

const memory = 16_000_000; // The size of the memory cache, in bytes

/** Renders formulas: from memory, from the store, by the refusal rules, and only then by the queue. */
export function openFormulaRenderer(queue: RenderQueue, store: FormulaStore | null): FormulaRenderer {
  const cache = new LRUCache<string, { html: Html }>({
    maxSize: memory,
    // V8 stores a string in two bytes per character if any is beyond Latin-1, as in most formulas.
    sizeCalculation: ({ html }, key) => 200 + 2 * (key.length + (html?.length ?? 0)),
  });
  const inProgress = new Map<string, Promise<Html>>();
  let missed = 0;

  function find({ tex, display }: Formula): Html | undefined {
    const key = `${display}${tex}`;
    const found = cache.get(key);
    if (found) return found.html;
    // A refusal costs nothing to repeat.
    const html = refusalOf(rewriteForKatex(tex)) ? null : store?.read(formulaKey(tex, display), new Date());
    if (html !== undefined) cache.set(key, { html });
    return html;
  }

  function render(formula: Formula): Promise<Html> {
    const key = `${formula.display}${formula.tex}`;
    const rendering = inProgress.get(key) ?? begin(key, formula).finally(() => inProgress.delete(key));
    inProgress.set(key, rendering);
    return rendering;
  }

  async function begin(key: string, formula: Formula): Promise<Html> {
    const html = await queue.render(formula);
    if (html === undefined) {
      missed++;
      return null;
    }
    cache.set(key, { html });
    store?.keep(formulaKey(formula.tex, formula.display), html, new Date());
    return html;
  }

  function set(formulas: Formula[], until: number): Html[] | Promise<Html[]> {
    const found = formulas.map(find);
    const isKnown = (html: Html | undefined) => html !== undefined;
    return found.every(isKnown) ? found.map((html) => html ?? null) : wait(formulas, found, until);
  }

  async function wait(formulas: Formula[], found: (Html | undefined)[], until: number): Promise<Html[]> {
    const done = new AbortController();
    const results = found.map((html) => html ?? null);
    let missing = found.filter((html) => html === undefined).length;
    const all = formulas.map(async (formula, index) => {
      if (found[index] !== undefined) return;
      results[index] = await render(formula);
      missing--;
    });
    const late = sleep(Math.max(0, until - performance.now()), null, { signal: done.signal }).catch(() => {});
    await Promise.race([Promise.all(all), late]);
    done.abort();
    missed += missing;
    return [...results]; // Later results must not change the returned array
  }

  return {
    set,
    warm: queue.warm,
    missed: () => missed,
    close: async () => {
      await queue.close();
      await Promise.all(inProgress.values());
      store?.close();
    },
  };
}
