import { createHash } from "node:crypto";
import { emailKey } from "../../mail/address";
import { isSigned, type Keys, signed } from "../../platform/signature";
import { highestLevel, type Proof } from "./allowances";
import { guessFor, leadingZeros } from "./solve";

/** What is asked of whoever signs up while many do, as the form has it. */
export type Challenge = {
  token: string;
  /** With how many zeros the hash of the answer begins. */
  bits: number;
  /** In ms: after what time the form is taken without an answer, from browsers that cannot compute one. */
  wait: number;
};

/** What a form brings with it: whether it met its challenge, and what that is known by. */
export type Met = { proof: Proof; id: string | null };

export const unchallenged: Met = { proof: "none", id: null };

/** In ms: an answer that comes later is not taken. */
export const challengeLifetime = 30 * 60_000;

/** In bits: 33,000 tries at first, a second or two on a telephone; twice as many at each level. */
const fewestBits = 15;
/** In ms, of the first level; twice as long at each further one. */
const shortestWait = 20_000;

/**
 * A challenge for one address; nobody can use it for another, and the store takes it once.
 * @param nonce 16 or more digits of hexadecimal that were not used before
 */
export function makeChallenge(email: string, level: number, now: Date, keys: Keys, nonce: string): Challenge {
  const about = `${now.getTime().toString(36)}-${level}-${nonce}`;
  return { token: signed(about, textOf(about, email), keys), ...demands(level) };
}

/** @returns the challenge that a form was sent with, and how long its wait still lasts; null where it is not for this address, or too old */
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
  const { bits, wait } = demands(Number(level));
  return { id: about, token, bits, wait: Math.max(0, wait - age) };
}

/** @param solution what the browser computed; empty where it did not */
export function judgeChallenge({ id, token, bits, wait }: Challenge & { id: string }, solution: string): Met {
  if (/^\d{1,16}$/.test(solution) && leadingZeros(sha256(guessFor(token, solution))) >= bits)
    return { proof: "worked", id };
  return wait === 0 ? { proof: "waited", id } : unchallenged;
}

function demands(level: number) {
  return { bits: fewestBits + level, wait: shortestWait * 2 ** level };
}

function textOf(about: string, email: string): string {
  return `sign-up challenge:${about}:${emailKey(email)}`;
}

function sha256(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
