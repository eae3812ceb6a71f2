import fc from "fast-check";
import PostalMime from "postal-mime";
import { expect, test } from "vitest";
import { quotedPrintable } from "./quotedPrintable";

const header = "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n";

test("quoted-printable text decodes to the original and has short ASCII lines without trailing spaces or boundaries", async () => {
  const unit = fc.constantFrom("a", " ", ".", "=", "é", "𝑥", "\n", "\t", "-", "abcdefghijklmnopqrstuvwxyz", "…");
  await fc.assert(
    fc.asyncProperty(fc.string({ unit, maxLength: 200 }), async (text) => {
      const encoded = quotedPrintable(text);
      for (const line of encoded.split("\r\n")) {
        expect(line).toMatch(/^[\t\x20-\x7e]{0,76}(?<![\t ])$/);
        expect(line).not.toMatch(/=_/);
      }
      const { text: read = "" } = await PostalMime.parse(header + encoded);
      expect(read.replace(/\n$/, "")).toBe(text.replace(/\n$/, ""));
    }),
  );
});
