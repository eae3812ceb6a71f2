import path from "node:path";
import { env } from "../../platform/env";
import { log } from "../../platform/logs/log";
import { openThread } from "../../platform/threads/open";
import { type Formula, openRenderQueue, type Renderer } from "./queue";
import type { Html } from "./render";
import { type FormulaRenderer, openFormulaRenderer } from "./setter";
import { type FormulaStore, openFormulaStore } from "./store";

const memory = 160; // The maximum heap of the rendering thread, in MB. KaTeX with its tables takes 20.

// Next's development server reloads modules; the thread must survive that.
const global = globalThis as typeof globalThis & { offprintFormulas?: FormulaRenderer };

// In a thread, because KaTeX blocks. Formulas not ready by `until` (performance.now()) are null; no promise if cached.
export function setFormulas(formulas: Formula[], until: number): Html[] | Promise<Html[]> {
  return setter().set(formulas, until);
}

/** Since the start. A page rendered meanwhile may have more formulas when it is rendered again. */
export function missedFormulas(): number {
  return global.offprintFormulas?.missed() ?? 0;
}

/** Starts the thread, which takes about 300 ms, before a page needs it. */
export function warmFormulas(): Promise<void> {
  return setter().warm();
}

export async function closeFormulas(): Promise<void> {
  const open = global.offprintFormulas;
  delete global.offprintFormulas;
  await open?.close();
}

function setter(): FormulaRenderer {
  global.offprintFormulas ??= openFormulaRenderer(
    openRenderQueue(startRenderer, {
      onFailure: (why, formula) =>
        log.warn("formula.failed", formula ? `A formula is shown as text: ${why}` : why, {
          characters: formula?.tex.length,
        }),
    }),
    openStore(),
  );
  return global.offprintFormulas;
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

/** Without a store, formulas are rendered again after each restart. */
function openStore(): FormulaStore | null {
  let isLogged = false;
  const logOnce = (error: Error) => {
    if (!isLogged) log.warn("formula.not_kept", `Could not open the formula cache on disk: ${error.message}`);
    isLogged = true;
  };
  try {
    return openFormulaStore(path.join(/* turbopackIgnore: true */ env().dataDir, "formulas.db"), logOnce);
  } catch (error) {
    logOnce(error as Error);
    return null;
  }
}
