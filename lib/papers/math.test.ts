import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderMath } from "./math";

describe("a formula", () => {
  test("is set with MathML beside it for screen readers", () => {
    const html = renderMath("^3", false);
    expect(html).toContain("<math");
    expect(html).toContain("katex-html");
    expect(renderMath("x", true)).toContain("katex-display");
  });

  test.each(["\\frac{", "\\unknown{x}", "x}", "\\def\\a{\\a\\a}\\a"])("%s, which KaTeX cannot read, is null", (tex) => {
    expect(renderMath(tex, false)).toBeNull();
  });

  test.each([
    "\\href{javascript:alert(1)}{x}",
    "\\url{javascript:alert(1)}",
    "\\includegraphics{https://a.org/x.png}",
    "\\htmlData{onclick=x}{y}",
    "\\text{<script>alert(1)</script>}",
  ])("%s makes no link, image, attribute or element", (tex) => {
    const html = renderMath(tex, false)?.replace(/<annotation.*?<\/annotation>/gs, "") ?? "";
    expect(html).not.toMatch(/<a |<img|<script|href=|onclick=|data-/);
  });

  test("of any text is HTML or null, and no error", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (tex) => {
        expect(renderMath(tex, false) ?? "<span>").toMatch(/^<span/);
      }),
    );
  });
});
