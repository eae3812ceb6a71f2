import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { statusIn } from "./statusIn";

describe("the status in a text", () => {
  test.each([
    ["550 5.1.1 <x@example.org>: no such user", "5.1.1"],
    ["550-5.2.2 over quota\n550 5.2.2 x", "5.2.2"],
    ["550 #5.1.0 Address rejected", "5.1.0"],
    ["Sorry, no mailbox here by that name. (#5.1.1)", "5.1.1"],
    ["550 No such person at this address", "5.0.0"],
    ["451 try again later", "4.0.0"],
    ["host 5.1.1.7 said: 452 4.2.2 full", "4.2.2"],
    ["Exim 4.97.1 got: 550 5.1.1 unknown", "5.1.1"],
    ["sent at 14:50, 5507 bytes", null],
    ["", null],
  ])("%j: %s", (text, status) => expect(statusIn(text)).toBe(status));

  test("is found wherever a reply stands", () => {
    const status = fc.tuple(fc.constantFrom("4", "5"), fc.nat(9), fc.nat(99)).map((parts) => parts.join("."));
    fc.assert(
      fc.property(status, fc.stringMatching(/^[a-z <>:,\n]*$/), (found, text) => {
        expect(statusIn(`${text}\n${found[0]}50 ${found} ${text}`)).toBe(found);
      }),
    );
  });
});
