/*
 * Measures how a parser's work grows with its input. Work is the CPU time of this process, which depends little on how
 * busy the machine is; the minimum of several runs counts. Start the process with `execArgv`.
 */

/** Makes an input of a size, in characters or in items: the quantity that the work should be proportional to. */
export type Make<Input> = (size: number) => Input;
export type Read<Input> = (input: Input) => unknown;

export type Growth = {
  /** The measured sizes, each twice the one before, and the CPU time of each in ms. */
  sizes: number[];
  times: number[];
  /** The growth of work per doubling of the input, see `lastingGrowth`. */
  factor: number;
};

export type Effort = {
  /** The first size to try, and the largest to start measuring at. */
  from: number;
  upTo: number;
  /** Shorter CPU times, in ms, are not compared: noise would dominate. */
  least: number;
  /** Runs per size. */
  runs: number;
};

export const quick: Effort = { from: 64, upTo: 2 ** 14, least: 4, runs: 2 };

/** The largest allowed growth of work per doubling of the input. Linear work gives 2, quadratic work 4. */
export const maxGrowth = 2.5;

/**
 * V8's flags for measuring. A garbage collection that starts to copy, or to copy twice, at some size triples the work
 * there for any reader; with 256 MB for young objects it seldom does. The collector's threads count towards our CPU
 * time.
 */
export const execArgv = [
  "--expose-gc",
  "--min-semi-space-size=256",
  "--max-semi-space-size=256",
  "--single-threaded-gc",
];

const doublings = 3;

/**
 * Doubles the input until reading it takes long enough to measure, then measures `doublings` more steps.
 * @returns null if even the largest input is read too fast to measure
 */
export async function growthOf<Input>(make: Make<Input>, read: Read<Input>, effort: Effort): Promise<Growth | null> {
  const { from, upTo, least, runs } = effort;
  let size = from;
  while ((await leastTime(make(size), read, 2, least)) < least) {
    if (size >= upTo) return null;
    size *= 2;
  }
  for (;;) {
    const sizes = Array.from({ length: doublings + 1 }, (_, index) => size * 2 ** index);
    const times: number[] = [];
    // Largest first: a freshly compiled reader becomes faster, which would hide growth.
    for (const each of sizes.toReversed()) times.unshift(await leastTime(make(each), read, runs));
    const [first = 0] = times;
    if (first >= least) return { sizes, times, factor: lastingGrowth(times) };
    if (size >= upTo) return null;
    size = Math.min(upTo, size * 2 ** Math.ceil(Math.log2(least / Math.max(first, least / 8))));
  }
}

/**
 * Returns the median of the doublings, or the last if that is less. Chance may slow down one of them, and an input that
 * outgrows a processor cache slows down two; quadratic work shows in each.
 */
function lastingGrowth(times: number[]): number {
  const factors = times.slice(1).map((time, index) => time / (times[index] ?? time));
  const median = factors.toSorted((a, b) => a - b)[factors.length >> 1] ?? 0;
  return Math.min(median, factors.at(-1) ?? median);
}

/**
 * Returns the growth if it exceeds the limit at larger inputs as well, or null. The engine has steps of its own, such
 * as moving large arrays elsewhere; superlinear work exceeds the limit at every size.
 */
export async function excessGrowth<Input>(
  make: Make<Input>,
  read: Read<Input>,
  effort: Effort,
): Promise<Growth | null> {
  let { from, upTo } = effort;
  let excess: Growth | null = null;
  // A busy machine shares its caches among processes, which can slow down several measurements in a row.
  for (const [index, factor] of [1, 2, 2, 4, 4].entries()) {
    const runs = factor * effort.runs;
    const growth: Growth | null = await growthOf(make, read, { ...effort, from, upTo, runs });
    if (growth === null || growth.factor <= maxGrowth) return null;
    // The next attempt is at the same sizes, which are cheap. Larger ones are tried only once: quadratic work would
    // take minutes there.
    from = growth.sizes[index === 1 ? 2 : 0] ?? from;
    upTo = Math.max(upTo, from);
    excess = growth;
  }
  return excess;
}

/** @param enough in ms; if the first run takes less, it is not repeated */
async function leastTime<Input>(input: Input, read: Read<Input>, runs: number, enough = 0): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    forgetReadTexts();
    await globalThis.gc?.({ type: "minor", execution: "sync" });
    const before = process.cpuUsage();
    // A reader may throw; only its time counts here.
    try {
      await read(input);
    } catch {}
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
    // A slow run proves enough: do not wait a minute to learn that a reader is quadratic.
    if (least < enough || least > 1000) break;
  }
  return least;
}

/** Short texts are read once and kept (lib/text/memoize.ts): a second run would measure nothing, at short sizes alone. */
function forgetReadTexts(): void {
  const { offprintKept } = globalThis as typeof globalThis & { offprintKept?: Map<string, Map<unknown, unknown>> };
  for (const each of offprintKept?.values() ?? []) each.clear();
}
