import fc from "fast-check";
import { expect, test } from "vitest";
import { emailDocument, escapeHtml } from "./layout";

test("escaped text begins no tag, ends no attribute and reads as before", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("<", ">", '"', "'", "&", "a", " ", "&lt;", "é") }), (text) => {
      const escaped = escapeHtml(text);
      expect(escaped).not.toMatch(/[<>"']/);
      expect(escaped.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))).toBe(text);
    }),
  );
});

test("an email loads nothing when opened", () => {
  const html = emailDocument("Preview", "<p>Body</p>");
  expect(html).not.toMatch(/<(img|link|script|iframe|object)\b|url\(|@import|@font-face|\bsrc=/i);
});

test("the preview cannot inject markup", () => {
  expect(emailDocument("</div><script>", "")).not.toContain("<script>");
});
