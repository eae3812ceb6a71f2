import fc from "fast-check";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { describe, expect, test } from "vitest";
import { renderFormula } from "@/lib/papers/formulas/render";
import { honestFormula } from "@/tests/setup/formulas";
import { viewTransition } from "./inlineStyles";
import { plainDocument } from "./plainDocument";

const classifyStyles = (page: string) => {
  const { pieces, css } = plainDocument(page);
  return { html: pieces.join(""), css };
};

const page = (body: string) => `<!DOCTYPE html><html><head><title>a</title></head><body>${body}</body></html>`;

describe("a style attribute", () => {
  test("becomes a class, the same for the same declarations", () => {
    const { html, css } = classifyStyles(
      page(`<b class="x y" style="height:1em;top: -0.5em">a</b><i style='height:1em;top:-0.5em;'/><u style=width:50%>`),
    );
    expect(css).toBe(`${viewTransition}.s0{height:1em;top:-0.5em}.s1{width:50%}`);
    expect(html).toBe(
      page(`<b class="x y s0">a</b><i class="s0"/><u class="s1">`).replace("</head>", `<style>${css}</style></head>`),
    );
  });

  test.each([
    "background:url(https://evil.example)",
    "position:fixed",
    "position:absolute",
    "content:'x'",
    "color:red}body{color:blue",
    "width:expression(1)",
    "width:1px</style><script>1</script>",
    "font:\\66 oo",
    "color",
    "",
  ])("%j is dropped", (style) => {
    const body = `<p title="t" style="${style.replaceAll('"', "&quot;")}">a</p>`;
    expect(classifyStyles(page(body))).toEqual({ html: page('<p title="t">a</p>'), css: null });
  });

  test("may name the site's address, and no other", () => {
    const css = (value: string) => classifyStyles(page(`<b style='--site:${value}'>a</b>`)).css;
    expect(css('"https://papers.example:8443"')).toContain('.s0{--site:"https://papers.example:8443"}');
    for (const value of ['"https://a.example" url(x)', '"javascript:1"', '"https://a\\22"', "https://a.example"])
      expect(css(value)).toBeNull();
  });

  test("leaves its allowed declarations where another is dropped", () => {
    expect(classifyStyles(page(`<p style="height:1em;background:url(x);width:calc(100% - 0.5em)">`)).css).toContain(
      ".s0{height:1em;width:calc(100% - 0.5em)}",
    );
  });

  test("in text stays text", () => {
    const html = page(`<p title='style="a:b"'>style="a:b" &lt;b style="a:b"></p><textarea><b style="a:b"></textarea>`);
    expect(classifyStyles(html)).toEqual({ html, css: null });
  });
});

type Node = DefaultTreeAdapterTypes.Node;

/** The elements of a page, each with its class and its declarations, whether in an attribute or by a class. */
function styledOf(html: string): string[] {
  const css = /<style>(.*?)<\/style>/.exec(html)?.[1] ?? "";
  const rules = new Map([...css.matchAll(/\.(s\w+)\{([^}]*)\}/g)].map(([, name = "", rule = ""]) => [name, rule]));
  const waiting: Node[] = [parse(html)];
  const found: string[] = [];
  for (const node of waiting) {
    if ("attrs" in node && node.nodeName !== "style") {
      const value = (name: string) => node.attrs.find((each) => each.name === name)?.value ?? "";
      const classes = value("class").split(" ");
      const rule = classes.map((name) => rules.get(name) ?? "").join("") || value("style").replace(/;$/, "");
      const others = classes.filter((name) => !rules.has(name)).join(" ");
      found.push(`${node.nodeName} ${others} {${rule}}`);
    }
    if ("childNodes" in node) waiting.push(...node.childNodes);
  }
  return found;
}

test("every element of a formula keeps all its declarations", () => {
  fc.assert(
    fc.property(fc.array(honestFormula, { minLength: 1, maxLength: 3 }), (formulas) => {
      const before = page(formulas.map((tex) => renderFormula(tex, false) ?? "").join(""));
      const { html } = classifyStyles(before);
      expect(html).not.toMatch(/ style=/);
      expect(styledOf(html)).toEqual(styledOf(before));
    }),
  );
});
