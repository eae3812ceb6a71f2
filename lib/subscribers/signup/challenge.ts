import { createHash } from "node:crypto";
import { emailKey } from "../../mail/address";
import { isSigned, type Keys, signed } from "../../platform/signature";
import { highestLevel, type Proof } from "./allowances";
import { guessFor, leadingZeros } from "./solve";

export type Challenge = {
  token: string;
  bits: number; // How many zero bits the hash of the solution begins with
  /** In ms: how long to wait for the form to be taken without a solution, from browsers that cannot compute one. */
  wait: number;
};

export type ChallengeResult = { proof: Proof; id: string | null };

export const unchallenged: ChallengeResult = { proof: "none", id: null };

export const challengeLifetime = 30 * 60_000; // in ms; a later solution is not accepted

const minBits = 15; // in bits: 33,000 tries at level 0, a second or two on a phone; each level doubles them
const minWait = 20_000; // in ms, for level 0; each level doubles it

/** For one address, and accepted once. `nonce`: at least 16 hexadecimal digits, never used before. */
export function makeChallenge(email: string, level: number, now: Date, keys: Keys, nonce: string): Challenge {
  const about = `${now.getTime().toString(36)}-${level}-${nonce}`;
  return { token: signed(about, textOf(about, email), keys), ...requirements(level) };
}

/** With the rest of its wait; null if it is for another address or too old. */
export function readChallenge(
  token: string,
  email: string,
  now: Date,
  keys: Keys,
): (Challenge & { id: string }) | null {
  const [, about = "", at = "", level = ""] =
    /^[1-9]\d{0,3}\.(([0-9a-z]{1,11})-(\d)-[0-9a-f]{16,64})\.[\w-]{43}$/.exec(token) ?? [];
  if (about === "" || Number(level) > highestLevel || !isSigned(token, textOf(about, email), keys)) return null;
  const age = now.getTime() - Number.parseInt(at, 36);
  if (age < 0 || age > challengeLifetime) return null;
  const { bits, wait } = requirements(Number(level));
  return { id: about, token, bits, wait: Math.max(0, wait - age) };
}

/** @param solution computed by the browser; empty if it did not */
export function judgeChallenge(
  { id, token, bits, wait }: Challenge & { id: string },
  solution: string,
): ChallengeResult {
  if (/^\d{1,16}$/.test(solution) && leadingZeros(sha256(guessFor(token, solution))) >= bits)
    return { proof: "worked", id };
  return wait === 0 ? { proof: "waited", id } : unchallenged;
}

function requirements(level: number) {
  return { bits: minBits + level, wait: minWait * 2 ** level };
}

function textOf(about: string, email: string): string {
  return `sign-up challenge:${about}:${emailKey(email)}`;
}

function sha256(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
