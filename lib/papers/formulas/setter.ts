import { setTimeout as sleep } from "node:timers/promises";
import { LRUCache } from "lru-cache";
import type { Formula, RenderQueue } from "./queue";
import { refusalOf } from "./refusal";
import type { Html } from "./render";
import { rewritten } from "./rewritten";
import { type FormulaStore, formulaKey } from "./store";

export type FormulaSetter = {
  /**
   * Sets formulas, or says what is known of them.
   * @param until in ms, as performance.now() counts them: what is not there by then is null, and goes on for whoever
   * asks next
   */
  set: (formulas: Formula[], until: number) => Html[] | Promise<Html[]>;
  /** Starts what takes a while to start, so that nobody waits for it. */
  warm: () => Promise<void>;
  /** How many formulas were given as null because they came late or could not be set, and may come next time. */
  missed: () => number;
  close: () => Promise<void>;
};

/** In bytes, of the formulas kept in memory. */
const memory = 32_000_000;

/** Sets formulas by way of what is known: in memory, in the store, by the rules; and only then by the queue. */
export function openFormulaSetter(queue: RenderQueue, store: FormulaStore | null): FormulaSetter {
  const known = new LRUCache<string, { html: Html }>({
    maxSize: memory,
    // V8 keeps text in two bytes a character where one of them is beyond Latin-1, as in most formulas.
    sizeCalculation: ({ html }, key) => 200 + 2 * (key.length + (html?.length ?? 0)),
  });
  const underWay = new Map<string, Promise<Html>>();
  let missed = 0;

  function find({ tex, display }: Formula): Html | undefined {
    const key = `${display}${tex}`;
    const found = known.get(key);
    if (found) return found.html;
    // What is refused costs nothing to refuse again.
    const html = refusalOf(rewritten(tex)) ? null : store?.read(formulaKey(tex, display), new Date());
    if (html !== undefined) known.set(key, { html });
    return html;
  }

  function render(formula: Formula): Promise<Html> {
    const key = `${formula.display}${formula.tex}`;
    const rendering = underWay.get(key) ?? begin(key, formula).finally(() => underWay.delete(key));
    underWay.set(key, rendering);
    return rendering;
  }

  async function begin(key: string, formula: Formula): Promise<Html> {
    const html = await queue.render(formula);
    if (html === undefined) {
      missed++;
      return null;
    }
    known.set(key, { html });
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
    const all = formulas.map(async (formula, place) => {
      if (found[place] !== undefined) return;
      results[place] = await render(formula);
      missing--;
    });
    const late = sleep(Math.max(0, until - performance.now()), null, { signal: done.signal }).catch(() => {});
    await Promise.race([Promise.all(all), late]);
    done.abort();
    missed += missing;
    // What comes later must not change what was given.
    return [...results];
  }

  return {
    set,
    warm: queue.warm,
    missed: () => missed,
    close: async () => {
      await queue.close();
      await Promise.all(underWay.values());
      store?.close();
    },
  };
}
