import { setTimeout as sleep } from "node:timers/promises";
import type { Html } from "./render";

export type Formula = { tex: string; display: boolean };

/** Who sets formulas, one at a time, and can be ended amid one. */
export type Renderer = {
  /** Resolves once it can be asked. @throws where it cannot be started */
  ready: () => Promise<unknown>;
  /** @throws where it failed or has ended */
  render: (formula: Formula) => Promise<Html>;
  kill: () => Promise<void>;
};

export type RenderQueue = {
  /** Returns undefined where nobody could be asked, so that nothing is known of the formula. */
  render: (formula: Formula) => Promise<Html | undefined>;
  /** Starts a renderer before it is asked. Resolves when it is there, or has been given up for now. */
  warm: () => Promise<void>;
  close: () => Promise<void>;
};

type Options = {
  /** In ms, of one formula. The worst that is not refused takes 200 of the processor. */
  deadline?: number;
  /** How many formulas may wait. */
  mostWaiting?: number;
  /** Told of what had to be given up. */
  onFailure: (why: string, formula: Formula | null) => void;
};

/** A machine that was asleep or short of time fails a formula once, but hardly twice. */
const tries = 2;
/** In ms: how long a renderer may take to start, and how long none is started after one that could not. */
const startDeadline = 60_000;
const rest = 60_000;

type Waiting = { formula: Formula; resolve: (html: Html | undefined) => void };

/**
 * Has formulas set, each under a deadline: a renderer that overruns it is ended and another one started, and the
 * formula is null. The others wait, and only the one that is to blame fails.
 */
export function openQueue(
  start: () => Renderer,
  { deadline = 3000, mostWaiting = 5000, onFailure }: Options,
): RenderQueue {
  const waiting: Waiting[] = [];
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
    }, rest).unref();
    await next.kill();
    return null;
  }

  async function settle(formula: Formula): Promise<Html | undefined> {
    let why = "";
    for (let tried = 0; tried < tries; tried++) {
      const asked = isClosed ? null : await open();
      if (!asked) return undefined;
      try {
        return await within(deadline, asked.render(formula));
      } catch (error) {
        if (isClosed) return undefined;
        why = error instanceof Error ? error.message : String(error);
        renderer = null;
        await asked.kill();
      }
    }
    onFailure(why, formula);
    return null;
  }

  async function work(): Promise<void> {
    if (isWorking) return;
    isWorking = true;
    for (let next = takeShortest(waiting); next; next = takeShortest(waiting)) {
      // What settle does not foresee is about this machine and not about the formula.
      const html = await settle(next.formula).catch((error: Error) => {
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
        if (isClosed || waiting.length >= mostWaiting) return resolve(undefined);
        waiting.push({ formula, resolve });
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

/** So that a paper of long formulas, which cost the most, does not hold up the others. */
function takeShortest(waiting: Waiting[]): Waiting | undefined {
  let shortest = 0;
  for (const [place, { formula }] of waiting.entries())
    if (formula.tex.length < (waiting[shortest]?.formula.tex.length ?? 0)) shortest = place;
  return waiting.splice(shortest, 1)[0];
}

/** @throws where it takes longer */
async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  const done = new AbortController();
  // Whoever has been given up fails later, when nobody listens any more.
  work.catch(() => {});
  try {
    return await Promise.race([work, sleep(ms, null, { signal: done.signal }).then(() => tooLate(ms))]);
  } finally {
    done.abort();
  }
}

function tooLate(ms: number): never {
  throw new Error(`took longer than ${ms} ms`);
}
