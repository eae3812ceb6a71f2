import { setTimeout as sleep } from "node:timers/promises";
import type { Html } from "./render";

export type Formula = { tex: string; display: boolean };

/** Renders formulas one at a time, and can be killed while doing so. */
export type Renderer = {
  ready: () => Promise<unknown>; // Resolves once it accepts formulas; rejects if it cannot be started
  /** @throws if it fails or has ended */
  render: (formula: Formula) => Promise<Html>;
  kill: () => Promise<void>;
};

export type RenderQueue = {
  /** Returns undefined if no renderer was available, so that nothing is known about the formula. */
  render: (formula: Formula) => Promise<Html | undefined>;
  warm: () => Promise<void>; // Starts a renderer in advance. Resolves when it is ready or has failed to start for now.
  close: () => Promise<void>;
};

type Options = {
  /** The time limit for one formula, in ms. The slowest one that is not refused takes 200 ms of CPU. */
  deadline?: number;
  mostWaiting?: number; // How many formulas may be pending
  onFailure: (why: string, formula: Formula | null) => void; // Called for each failure
};

const tries = 2; // A machine that was asleep or overloaded may fail a formula once, but hardly twice
/** How long a renderer may take to start, and how long to wait after one that failed to start, in ms. */
const startDeadline = 60_000;
const startDelay = 60_000;

type Pending = { formula: Formula; resolve: (html: Html | undefined) => void };

/** A renderer that exceeds the deadline is killed and replaced, and its formula is null. Others are unaffected. */
export function openRenderQueue(
  start: () => Renderer,
  { deadline = 3000, mostWaiting = 5000, onFailure }: Options,
): RenderQueue {
  const pending: Pending[] = [];
  let renderer: Promise<Renderer | null> | null = null;
  let isWorking = false;
  let isClosed = false;

  function open(): Promise<Renderer | null> {
    renderer ??= begin();
    return renderer;
  }

  async function begin(): Promise<Renderer | null> {
    const next = start();
    const failed = await within(startDeadline, next.ready()).then(
      () => null,
      (error: Error) => error,
    );
    if (!failed) return next;
    onFailure(`The formula renderer does not start: ${failed.message}`, null);
    setTimeout(() => {
      renderer = null;
    }, startDelay).unref();
    await next.kill();
    return null;
  }

  async function renderWithRetries(formula: Formula): Promise<Html | undefined> {
    let why = "";
    for (let tried = 0; tried < tries; tried++) {
      const current = isClosed ? null : await open();
      if (!current) return undefined;
      try {
        return await within(deadline, current.render(formula));
      } catch (error) {
        if (isClosed) return undefined;
        why = error instanceof Error ? error.message : String(error);
        renderer = null;
        await current.kill();
      }
    }
    onFailure(why, formula);
    return null;
  }

  async function work(): Promise<void> {
    if (isWorking) return;
    isWorking = true;
    for (let next = takeShortest(pending); next; next = takeShortest(pending)) {
      // An unexpected error is about this machine and not about the formula.
      const html = await renderWithRetries(next.formula).catch((error: Error) => {
        onFailure(error.message, null);
        return undefined;
      });
      next.resolve(html);
    }
    isWorking = false;
  }

  return {
    render: (formula) =>
      new Promise((resolve) => {
        if (isClosed || pending.length >= mostWaiting) return resolve(undefined);
        pending.push({ formula, resolve });
        void work();
      }),
    warm: async () => {
      if (!isClosed) await open();
    },
    close: async () => {
      isClosed = true;
      await (await renderer)?.kill();
    },
  };
}

/** Takes the shortest formula, so that a paper with long formulas, the most expensive ones, does not delay others. */
function takeShortest(pending: Pending[]): Pending | undefined {
  let shortest = 0;
  for (const [index, { formula }] of pending.entries())
    if (formula.tex.length < (pending[shortest]?.formula.tex.length ?? 0)) shortest = index;
  return pending.splice(shortest, 1)[0];
}

/** @throws if the work takes longer */
async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  const done = new AbortController();
  work.catch(() => {}); // Work that was given up may reject later, when nobody awaits it
  try {
    return await Promise.race([work, sleep(ms, null, { signal: done.signal }).then(() => tooLate(ms))]);
  } finally {
    done.abort();
  }
}

function tooLate(ms: number): never {
  throw new Error(`took longer than ${ms} ms`);
}
