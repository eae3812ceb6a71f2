/** Challenges have levels from 0 to this one. */
export const highestLevel = 3;

/** What a sign-up shows for itself: nothing, that its sender waited, or that a computer has worked for it. */
export type Proof = "none" | "waited" | "worked";

export type Limits = { perNetwork: number; perHour: number };

/** How many sign-ups came within the hour from a network, from the wider ones around it, and from everywhere. */
export type Counts = { network: number; wide: number; widest: number; all: number };

/** How many networks' worth may come from a /48 or /24, and from a /32 or /16. */
const networksIn = { wide: 4, widest: 20 };

/**
 * Up to half of what is expected in an hour is taken without more ado. Who has waited, or worked, is taken far beyond
 * it, so that many who come from everywhere do not lock out the one who is honest; but from few networks not as far.
 */
const factors = {
  none: { around: 0.5, all: 0.5 },
  waited: { around: 1, all: 2 },
  worked: { around: 2, all: 10 },
};

/** Up to how many sign-ups of an hour one more is taken. */
export function allowances({ perNetwork, perHour }: Limits, proof: Proof): Counts {
  const { around, all } = factors[proof];
  const atLeastOne = (count: number) => Math.max(1, Math.floor(count));
  return {
    network: perNetwork,
    wide: atLeastOne(perNetwork * networksIn.wide * around),
    widest: atLeastOne(perNetwork * networksIn.widest * around),
    all: atLeastOne(perHour * all),
  };
}

/** What is to be said where a sign-up was not taken. */
export function whyNotTaken(counts: Counts, limits: Limits): "network" | "site" | "challenge" {
  const most = allowances(limits, "worked");
  if (counts.network >= most.network || counts.wide >= most.wide || counts.widest >= most.widest) return "network";
  return counts.all >= most.all ? "site" : "challenge";
}

/** How hard a challenge has to be: one level more each time that the sign-ups double. */
export function levelFor(counts: Counts, limits: Limits): number {
  const free = allowances(limits, "none");
  const load = Math.max(counts.wide / free.wide, counts.widest / free.widest, counts.all / free.all, 1);
  return Math.min(highestLevel, Math.floor(Math.log2(load)));
}
