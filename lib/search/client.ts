import { env } from "../platform/env";
import { openThread, type Thread } from "../platform/threads/open";
import type { Engine } from "./engine";
import type { Method, SearchQuestion, ThreadData } from "./protocol";

/*
 * Searches run in a thread of their own: SQLite and the scoring are synchronous, and a slow search would stop every
 * other request of the process.
 */

// Next's development server reloads modules; the thread outlives them.
const kept = globalThis as typeof globalThis & { offprintSearch?: Thread<SearchQuestion> };

/** Asks the search of this process's store, in its thread, which is started at first use. @throws what it threw */
export async function askSearch<M extends Method>(
  method: M,
  ...args: Parameters<Engine[M]>
): Promise<Awaited<ReturnType<Engine[M]>>> {
  kept.offprintSearch ??= startThread();
  return (await kept.offprintSearch.ask({ method, args })) as Awaited<ReturnType<Engine[M]>>;
}

/** Ends the thread, if there is one, when it has answered. */
export async function closeSearch(): Promise<void> {
  const thread = kept.offprintSearch;
  delete kept.offprintSearch;
  await thread?.close();
}

function startThread(): Thread<SearchQuestion> {
  const { databaseFile, searchVectors } = env();
  const data: ThreadData = { databaseFile, vectors: searchVectors };
  const thread = openThread<SearchQuestion>(["search", "thread.ts"], data, "The search thread");
  thread.onEnd(() => {
    if (kept.offprintSearch === thread) delete kept.offprintSearch;
  });
  return thread;
}
