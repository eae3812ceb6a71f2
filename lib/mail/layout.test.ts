import fc from "fast-check";
import { expect, test } from "vitest";
import { emailDocument, escapeHtml } from "./layout";

test("what is escaped neither begins a tag nor ends an attribute, and reads as before", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("<", ">", '"', "'", "&", "a", " ", "&lt;", "é") }), (text) => {
      const escaped = escapeHtml(text);
      expect(escaped).not.toMatch(/[<>"']/);
      expect(escaped.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))).toBe(text);
    }),
  );
});

test("nothing is fetched when an email is opened", () => {
  const html = emailDocument("Preview", "<p>Body</p>");
  expect(html).not.toMatch(/<(img|link|script|iframe|object)\b|url\(|@import|@font-face|\bsrc=/i);
});

test("the preview cannot break out of its place", () => {
  expect(emailDocument("</div><script>", "")).not.toContain("<script>");
});
