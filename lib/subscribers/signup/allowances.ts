export const highestLevel = 3; // Challenges have levels from 0 to this one

/** The proof of a sign-up: none, that its sender waited, or that their computer worked. */
export type Proof = "none" | "waited" | "worked";

export type Limits = { perNetwork: number; perHour: number };

export type Counts = { network: number; wide: number; widest: number; all: number };

/** How many networks' worth may come from a /48 or /24, and from a /32 or /16. */
const networksIn = { wide: 4, widest: 20 };

/** Half of what is expected per hour needs no proof. With proof far more is taken, so an attack locks out nobody. */
const factors = {
  none: { around: 0.5, all: 0.5 },
  waited: { around: 1, all: 2 },
  worked: { around: 2, all: 10 },
};

/** Returns the numbers of sign-ups in an hour below which another one is taken. */
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

export function whyNotTaken(counts: Counts, limits: Limits): "network" | "site" | "challenge" {
  const limit = allowances(limits, "worked");
  if (counts.network >= limit.network || counts.wide >= limit.wide || counts.widest >= limit.widest) return "network";
  return counts.all >= limit.all ? "site" : "challenge";
}

/** Returns the level of a challenge: one more each time that the number of sign-ups doubles. */
export function levelFor(counts: Counts, limits: Limits): number {
  const free = allowances(limits, "none");
  const load = Math.max(counts.wide / free.wide, counts.widest / free.widest, counts.all / free.all, 1);
  return Math.min(highestLevel, Math.floor(Math.log2(load)));
}
