import fc from "fast-check";
import { expect, test } from "vitest";
import { encodePieces } from "./encodePieces";

test("pieces become the bytes of the text that they make", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" })), (pieces) => {
      expect(encodePieces(pieces)).toEqual(Buffer.from(pieces.join("")));
    }),
  );
});

test("a page that is longer than all before is encoded as a whole, and the next one stays apart from it", () => {
  const long = encodePieces(["é".repeat(700_000), "€"]);
  const next = encodePieces(["x"]);
  expect([long.length, long.toString("utf8", 1_400_000), next.toString()]).toEqual([1_400_003, "€", "x"]);
});
