/*
 * How the work of a parser grows with its input. Work is the CPU time of this process, which other processes do not
 * change much, however busy they keep the machine; the least of several runs is taken. The process has to be started
 * with `execArgv`.
 */

/** Makes an input of a size, in characters or in items: whatever the reader's work should be proportional to. */
export type Make<Input> = (size: number) => Input;
export type Read<Input> = (input: Input) => unknown;

export type Growth = {
  /** The sizes that were measured, each twice the one before, and the CPU time of each in ms. */
  sizes: number[];
  times: number[];
  /** How much more work twice the input is: the median of all doublings. */
  factor: number;
};

export type Effort = {
  /** The first size tried, and the last to begin measuring at. */
  from: number;
  upTo: number;
  /** In ms of CPU time: what takes less is not compared, for the noise would be. */
  least: number;
  /** How often each size is run. */
  runs: number;
};

export const quick: Effort = { from: 64, upTo: 2 ** 14, least: 4, runs: 2 };

/** Twice the input may be this much more work. Work in proportion is 2, and the square is 4. */
export const mostGrowth = 2.5;

/**
 * How V8 is started to measure with. A garbage collector that starts to copy, or to copy twice, at some size triples the
 * work there, of whatever reader; with room for 256 MB of young objects it seldom does. Its threads count as ours.
 */
export const execArgv = [
  "--expose-gc",
  "--min-semi-space-size=256",
  "--max-semi-space-size=256",
  "--single-threaded-gc",
];

const doublings = 3;

/**
 * Doubles an input until reading it takes long enough to be measured, and then some times more.
 * @returns null where even the largest input is read too quickly to be measured
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
    // The largest first: a reader that has just been compiled is quicker than it was before.
    for (const each of sizes.toReversed()) times.unshift(await leastTime(make(each), read, runs));
    const [first = 0] = times;
    if (first >= least) return { sizes, times, factor: lastingGrowth(times) };
    if (size >= upTo) return null;
    size = Math.min(upTo, size * 2 ** Math.ceil(Math.log2(least / Math.max(first, least / 8))));
  }
}

/**
 * The median of the doublings, or the last where that is less: chance may slow down one of them, and where the input
 * outgrows a cache of the processor the next two are slower; a square shows in each.
 */
function lastingGrowth(times: number[]): number {
  const factors = times.slice(1).map((time, index) => time / (times[index] ?? time));
  const median = factors.toSorted((a, b) => a - b)[factors.length >> 1] ?? 0;
  return Math.min(median, factors.at(-1) ?? median);
}

/**
 * The growth where it is more than allowed, at larger inputs as well: the engine has steps of its own, such as for arrays
 * that it keeps elsewhere, and what grows by more than its input grows so all the way.
 */
export async function excessOf<Input>(make: Make<Input>, read: Read<Input>, effort: Effort): Promise<Growth | null> {
  let { from, upTo } = effort;
  let excess: Growth | null = null;
  for (const runs of [effort.runs, 2 * effort.runs, 4 * effort.runs]) {
    const growth: Growth | null = await growthOf(make, read, { ...effort, from, upTo, runs });
    if (growth === null || growth.factor <= mostGrowth) return null;
    // Once: at the next ones a square would take minutes.
    if (excess === null) from = growth.sizes[2] ?? from;
    upTo = Math.max(upTo, from);
    excess = growth;
  }
  return excess;
}

/** @param enough in ms: one run that takes less is not repeated */
async function leastTime<Input>(input: Input, read: Read<Input>, runs: number, enough = 0): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    await globalThis.gc?.({ type: "minor", execution: "sync" });
    const before = process.cpuUsage();
    // What a reader throws is its answer, too; that it answers is all that counts here.
    try {
      await read(input);
    } catch {}
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
    // Nobody waits for a minute to learn that a reader is quadratic.
    if (least < enough || least > 1000) break;
  }
  return least;
}
