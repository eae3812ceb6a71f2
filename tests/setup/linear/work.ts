/*
 * How the work of a parser grows with its input. Work is the CPU time of this process, which other processes do not
 * change much, however busy they keep the machine; the least of several runs is taken.
 */

/** Makes an input of a size, in characters or in items: whatever the reader's work should be proportional to. */
export type Make<Input> = (size: number) => Input;
export type Read<Input> = (input: Input) => unknown;

export type Growth = {
  /** The sizes that were measured, each twice the one before, and the CPU time of each in ms. */
  sizes: number[];
  times: number[];
  /** How much more work twice the input is: the mean of all doublings. */
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

export const quick: Effort = { from: 64, upTo: 2 ** 14, least: 5, runs: 2 };

/** Twice the input may be this much more work. Work in proportion is 2, and the square is 4. */
export const mostGrowth = 2.5;

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
  let sizes: number[] = [];
  let times: number[] = [];
  // A reader that has just been compiled is quicker than it was when its first size was looked for.
  for (; times.length <= doublings; size *= 2) {
    const time = await leastTime(make(size), read, runs);
    if (time < least && size > upTo) return null;
    sizes = time < least ? [] : [...sizes, size];
    times = time < least ? [] : [...times, time];
  }
  return { sizes, times, factor: ((times.at(-1) ?? 0) / (times[0] ?? 1)) ** (1 / doublings) };
}

/**
 * The growth where it is more than allowed, seen several times over: a pause of the garbage collector is no property of
 * a parser.
 */
export async function excessOf<Input>(make: Make<Input>, read: Read<Input>, effort: Effort): Promise<Growth | null> {
  let excess: Growth | null = null;
  for (const runs of [effort.runs, 2 * effort.runs, 4 * effort.runs]) {
    const growth: Growth | null = await growthOf(make, read, { ...effort, runs });
    if (growth === null || growth.factor <= mostGrowth) return null;
    excess = growth;
  }
  return excess;
}

/** @param enough in ms: one run that takes less is not repeated */
async function leastTime<Input>(input: Input, read: Read<Input>, runs: number, enough = 0): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
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
