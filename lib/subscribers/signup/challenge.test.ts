import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { challengeLifetime, judgeChallenge, makeChallenge, readChallenge } from "./challenge";
import { leadingZeros, solve } from "./solve";

const keys = { signing: "k".repeat(43), former: [] };
const now = new Date("2025-03-12T12:00:00Z");
const later = (ms: number) => new Date(now.getTime() + ms);
const nonce = "0123456789abcdef01234567";
const email = "reader@example.org";
const made = makeChallenge(email, 0, now, keys, nonce);

const read = (token: string, address = email, at = now) => readChallenge(token, address, at, keys);

describe("a challenge", () => {
  test("is read back with the rest of its wait", () => {
    expect(read(made.token)).toEqual({ ...made, id: expect.stringContaining(nonce) });
    expect(read(made.token, "Reader@EXAMPLE.org", later(5000))?.wait).toBe(made.wait - 5000);
    expect(read(made.token, email, later(made.wait + 1))?.wait).toBe(0);
  });

  test.each([
    ["another address", made.token, "other@example.org", now],
    ["a later time", made.token, email, later(challengeLifetime + 1)],
    ["an earlier time", made.token, email, later(-1)],
    ["another level", made.token.replace(/-0-/, "-1-"), email, now],
    ["an empty token", "", email, now],
    ["another key", makeChallenge(email, 0, now, { signing: "l".repeat(43), former: [] }, nonce).token, email, now],
  ])("is invalid for %s", (_, token, address, at) => expect(read(token, address, at)).toBeNull());

  test("is harder and has a longer wait at a higher level", () => {
    const levels = [0, 1, 2, 3].map((level) => makeChallenge(email, level, now, keys, nonce));
    expect(levels.map(({ bits }) => bits)).toEqual([15, 16, 17, 18]);
    expect(levels.map(({ wait }) => wait / 1000)).toEqual([20, 40, 80, 160]);
  });

  test("is met only by work or by waiting", async () => {
    const given = read(made.token);
    if (!given) throw new Error("It is not known again");
    const easy = { ...given, bits: 8 };
    const solution = await solve(given.token, easy.bits, new AbortController().signal);
    expect(judgeChallenge(easy, solution ?? "")).toEqual({ proof: "worked", id: given.id });
    expect(judgeChallenge(given, "")).toEqual({ proof: "none", id: null });
    expect(judgeChallenge({ ...given, wait: 0 }, "")).toEqual({ proof: "waited", id: given.id });
    for (const guess of ["-1", "1e3", " 1", "0x10", "1".repeat(17), "NaN"])
      expect(judgeChallenge({ ...given, bits: 0 }, guess).proof).toBe("none");
  });

  test("cannot be guessed", () => {
    fc.assert(
      fc.property(fc.string(), (token) => {
        expect(read(token)).toBeNull();
      }),
    );
  });
});

test("solving stops when the signal aborts", async () => {
  const stopping = new AbortController();
  const found = solve("token", 200, stopping.signal);
  stopping.abort();
  expect(await found).toBeNull();
});

test.each([
  [[0xff], 0],
  [[0x7f], 1],
  [[0, 0x80], 8],
  [[0, 0, 1, 0xff], 23],
  [[0, 0], 16],
])("%j begins with %i zero bits", (bytes, zeros) => expect(leadingZeros(Uint8Array.from(bytes))).toBe(zeros));
