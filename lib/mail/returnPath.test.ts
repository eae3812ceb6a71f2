import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maxLocalPartLength } from "../platform/env/bounces";
import { readReturnPath, returnPathFor } from "./returnPath";

const secret = "a secret of this site";
const base = "bounces@example.org";

describe("a return path", () => {
  test("belongs to one email and leads back to it", () => {
    const address = returnPathFor(12, base, secret);
    expect(address).toMatch(/^bounces\+12\.[0-9a-f]{20}@example\.org$/);
    expect(readReturnPath(address, secret)).toBe(12);
  });

  test("is recognized anywhere in a text, after a server changed its case or its plus", () => {
    const address = returnPathFor(12, base, secret);
    expect(readReturnPath(address.toUpperCase(), secret)).toBe(12);
    expect(readReturnPath(address.replace("+", "-"), secret)).toBe(12);
    expect(readReturnPath(address.replace("+", "="), secret)).toBe(12);
    expect(readReturnPath(`Papers <${address}>, other@example.net`, secret)).toBe(12);
    expect(readReturnPath(`SRS0=x7=ab=example.org=${address.replace("example.org", "forward.example")}`, secret)).toBe(
      12,
    );
  });

  test("of another id or another site is not recognized", () => {
    const address = returnPathFor(12, base, secret);
    expect(readReturnPath(address.replace("+12.", "+13."), secret)).toBeNull();
    expect(readReturnPath(address, "another secret")).toBeNull();
    expect(
      readReturnPath(
        address.slice(0, -13).replace(/.$/, (last) => (last === "0" ? "1" : "0")),
        secret,
      ),
    ).toBeNull();
  });

  test("works for any id and base, and fits into a local part", () => {
    const number = fc.integer({ min: 1, max: 9_999_999_999 });
    const local = fc.stringMatching(new RegExp(`^[a-z]{1,${maxLocalPartLength}}$`));
    fc.assert(
      fc.property(number, local, fc.string({ minLength: 1 }), (id, name, key) => {
        const address = returnPathFor(id, `${name}@example.org`, key);
        expect(readReturnPath(address, key)).toBe(id);
        expect(address.lastIndexOf("@")).toBeLessThanOrEqual(64);
      }),
    );
  });

  test("cannot be guessed, and no text makes reading throw", () => {
    const near = fc.stringMatching(/^[+=-]\d{1,12}\.[0-9a-f]{18,22}@x$/);
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), near), (text) => {
        expect(readReturnPath(text, secret)).toBeNull();
      }),
    );
  });
});
