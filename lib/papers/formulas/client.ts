import path from "node:path";
import { env } from "../../platform/env";
import { log } from "../../platform/logs/log";
import { openThread } from "../../platform/threads/open";
import { type Formula, openQueue, type Renderer } from "./queue";
import type { Html } from "./render";
import { type FormulaSetter, openFormulaSetter } from "./setter";
import { type FormulaStore, openFormulaStore } from "./store";

/** What a formula may make its thread allocate before it is ended, in MB. KaTeX with its tables takes 20. */
const memory = 160;

// Next's development server reloads modules; the thread outlives them.
const kept = globalThis as typeof globalThis & { offprintFormulas?: FormulaSetter };

/**
 * Sets formulas in a thread of their own, since KaTeX is synchronous and the process has pages to serve.
 * @param until in ms, as performance.now() counts them: what is not there by then is null
 * @returns HTML, or null where a formula is shown as text; at once where all is known
 */
export function setFormulas(formulas: Formula[], until: number): Html[] | Promise<Html[]> {
  return setter().set(formulas, until);
}

/**
 * How many formulas pages have gone without since the start, because they came late or not at all. A page rendered
 * meanwhile may have more formulas when it is rendered again.
 */
export function missedFormulas(): number {
  return kept.offprintFormulas?.missed() ?? 0;
}

/** Starts the thread, which takes some 300 ms, before a page waits for it. */
export function warmFormulas(): Promise<void> {
  return setter().warm();
}

/** Ends the thread and closes the store, if they are there. */
export async function closeFormulas(): Promise<void> {
  const open = kept.offprintFormulas;
  delete kept.offprintFormulas;
  await open?.close();
}

function setter(): FormulaSetter {
  kept.offprintFormulas ??= openFormulaSetter(
    openQueue(startRenderer, {
      onFailure: (why, formula) =>
        log.warn("formula.failed", formula ? `A formula is shown as text: ${why}` : why, {
          characters: formula?.tex.length,
        }),
    }),
    openStore(),
  );
  return kept.offprintFormulas;
}

function startRenderer(): Renderer {
  const thread = openThread<Formula | "ready">(["papers", "formulas", "thread.ts"], {}, "The formula renderer", {
    memory,
  });
  return {
    ready: () => thread.ask("ready"),
    render: async (formula) => (await thread.ask(formula)) as Html,
    kill: thread.kill,
  };
}

/** Without a store formulas are set again after each restart. */
function openStore(): FormulaStore | null {
  let isTold = false;
  const tell = (error: Error) => {
    if (!isTold) log.warn("formula.not_kept", `Could not open the formula cache on disk: ${error.message}`);
    isTold = true;
  };
  try {
    return openFormulaStore(path.join(/* turbopackIgnore: true */ env().dataDir, "formulas.db"), tell);
  } catch (error) {
    tell(error as Error);
    return null;
  }
}
