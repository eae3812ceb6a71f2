import fc from "fast-check";
import { expect, test } from "vitest";
import { parseCursor, printCursor } from "./cursor";

test("a cursor parses to what was printed", () => {
  const cursor = fc.record({ count: fc.nat(999_999), key: fc.nat(2 ** 31 - 1) });
  fc.assert(fc.property(cursor, (each) => void expect(parseCursor(printCursor(each))).toEqual(each)));
});

test.each(["", "-", "1", "1-", "-1", "a-1", "1-1-1", " 1-1", "1234567-1", "1-1234567890123456"])(
  "%j is not a cursor",
  (text) => expect(parseCursor(text)).toBeNull(),
);
