import fc from "fast-check";
import { expect, test } from "vitest";
import { isPermanent, maxAttempts, retryAt } from "./retry";

const now = new Date("2026-11-23T12:00:00Z");
const minutes = (date: Date | null) => (date ? (date.getTime() - now.getTime()) / 60_000 : null);

test("five tries, further and further apart, then none", () => {
  expect([1, 2, 3, 4, 5, 6].map((attempts) => minutes(retryAt(attempts, now, 0)))).toEqual([
    5,
    30,
    180,
    720,
    null,
    null,
  ]);
  expect(maxAttempts).toBe(5);
});

test("jitter delays by up to a quarter and never hastens", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }), fc.double({ min: 0, max: 1, noNaN: true }), (attempts, jitter) => {
      const [least, given] = [minutes(retryAt(attempts, now, 0))!, minutes(retryAt(attempts, now, jitter))!];
      expect(given).toBeGreaterThanOrEqual(least);
      expect(given).toBeLessThanOrEqual(least * 1.25);
    }),
  );
});

const refusal = (command: string, response: string) =>
  Object.assign(new Error(response), {
    code: "EENVELOPE",
    command,
    response,
    responseCode: Number(response.slice(0, 3)),
  });

test.each([
  ["RCPT TO", "550 5.1.1 No such user", true],
  ["RCPT TO", "550-5.1.1 The account does not exist.\n550 5.1.1 See our pages", true],
  ["RCPT TO", "556 5.1.10 Null MX", true],
  ["RCPT TO", "550 5.7.1 Relaying denied", false],
  ["RCPT TO", "550 Relay not permitted", false],
  ["RCPT TO", "552 5.2.2 Mailbox full", false],
  ["RCPT TO", "450 4.2.1 Greylisted", false],
  ["MAIL FROM", "550 5.1.8 Sender refused", false],
  ["RCPT TO", "553 5.1.8 Sender refused", false],
  ["DATA", "554 5.7.1 Spam", false],
])("a refusal of %s with “%s”: for good %s", (command, response, permanent) => {
  expect(isPermanent(refusal(command, response))).toBe(permanent);
});

test("what is not a refusal is not for good", () => {
  for (const error of [new Error("ECONNREFUSED"), "text", null, undefined, { command: "RCPT TO" }]) {
    expect(isPermanent(error)).toBe(false);
  }
});
