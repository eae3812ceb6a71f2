import fc from "fast-check";
import { expect, test } from "vitest";
import { detailOf } from "./detail";

test.each([
  ["550 5.1.1 <ada@example.net>:\r\n no such user", "ada@example.net", "550 5.1.1 <…>: no such user"],
  ['unknown user: "Ada.B+x"', "ada.b+x@example.net", 'unknown user: "…"'],
  ["552 4fb4d7 over quota", "4@example.net", "552 4fb4d7 over quota"],
  ["said\0nothing\u202e", "", "said nothing"],
  ["", "ada@example.net", ""],
])("%j about %s is kept as %j", (said, emailKey, kept) => expect(detailOf(said, emailKey)).toBe(kept));

test("a detail is one line of limited length, without the address or its local part", () => {
  const name = fc.stringMatching(/^[a-z.+*?_-]{3,20}$/);
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string(), name, (before, after, own) => {
      const kept = detailOf(`${before} ${own.toUpperCase()}@example.net ${own} ${after}`, `${own}@example.net`);
      expect(kept.toLowerCase().split(own).length - 1).toBe(0);
      expect(kept).not.toMatch(/[\r\n]|@example/);
      expect(kept.length).toBeLessThanOrEqual(300);
    }),
  );
});
