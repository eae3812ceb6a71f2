import { env } from "../platform/env";
import { openThread, type Thread } from "../platform/threads/open";
import type { Engine } from "./engine";
import type { Method, SearchQuestion, ThreadData } from "./protocol";

/** In a thread: SQLite and scoring are synchronous, and a slow search would block every other request. */

// Next's development server reloads modules; the thread must survive that.
const kept = globalThis as typeof globalThis & { offprintSearch?: Thread<SearchQuestion> };

/** Starts the thread on first use. @throws what the engine throws */
export async function askSearch<M extends Method>(
  method: M,
  ...args: Parameters<Engine[M]>
): Promise<Awaited<ReturnType<Engine[M]>>> {
  kept.offprintSearch ??= startThread();
  return (await kept.offprintSearch.ask({ method, args })) as Awaited<ReturnType<Engine[M]>>;
}

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
