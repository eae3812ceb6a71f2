// biome-ignore-all lint/correctness/useJsxKeyInIterable: these are cases of tests, no children of an element
import fc from "fast-check";
import { createElement, Fragment, isValidElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test, vi } from "vitest";
import { escapeHtml } from "./escapeHtml";
import { writeHtml } from "./writeHtml";

/** Returns the written HTML, with the parts that are left to React rendered by React. */
async function written(node: ReactNode): Promise<string> {
  return (await writeHtml(node)).map((part) => (typeof part === "string" ? part : renderToStaticMarkup(part))).join("");
}

const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      "<",
      ">",
      "&",
      '"',
      "'",
      "\n",
      "\t",
      "\u0000",
      "&amp;",
      "</p>",
      "<!--",
      "é",
      "𝄞",
      "\ud800",
      "`",
      "=",
    ),
    fc.string({ unit: "binary", maxLength: 1 }),
  ),
});

test("escapes any text as React does", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(`<p>${escapeHtml(text)}</p>`).toBe(renderToStaticMarkup(<p>{text}</p>));
    }),
    { numRuns: 1000 },
  );
});

const value = fc.oneof(hostile, fc.integer(), fc.boolean(), fc.constantFrom(null, undefined, "", 0, Number.NaN));
const attribute = fc.constantFrom(
  ...[
    "className",
    "href",
    "id",
    "title",
    "dir",
    "lang",
    "role",
    "hidden",
    "open",
    "tabIndex",
    "htmlFor",
    "rel",
    "lang",
  ],
  ...["aria-label", "aria-current", "aria-hidden", "data-kind", "data-x", "download", "colSpan", "dateTime", "scope"],
  ...["type", "name", "value", "defaultValue", "checked", "defaultChecked", "placeholder", "maxLength", "spellCheck"],
  ...[
    "disabled",
    "required",
    "noValidate",
    "readOnly",
    "action",
    "method",
    "autoComplete",
    "enterKeyHint",
    "inputMode",
  ],
  ...["viewBox", "d", "width", "height", "fill", "x", "y", "strokeWidth", "opacity", "preserveAspectRatio"],
  // Others, which React writes in ways of its own or not at all.
  ...["src", "srcSet", "selected", "multiple", "autoFocus", "onClick", "cols", "start", "xlinkHref", "formAction"],
  ...["target", "suppressHydrationWarning", "contentEditable", "xmlLang", "itemScope", "innerText", "not-known", "is"],
);
const props: fc.Arbitrary<Record<string, unknown>> = fc.oneof(
  fc.dictionary(attribute, value, { maxKeys: 5 }),
  fc.record({ style: fc.dictionary(fc.constantFrom("width", "marginLeft", "opacity", "--x"), value, { maxKeys: 2 }) }),
  fc.record({
    href: fc.constantFrom("javascript:alert(1)", " JavaScript:x", "java\nscript:x", "\u0001javascript:x", '/a?b=c&d="'),
  }),
);
const tag = fc.constantFrom(
  ...[
    "a",
    "p",
    "div",
    "span",
    "bdi",
    "ul",
    "li",
    "mark",
    "h2",
    "table",
    "details",
    "summary",
    "label",
    "button",
    "form",
  ],
  ...["svg", "path", "rect", "time", "template", "dialog", "article"],
  ...["pre", "select", "option", "object", "video"],
);
const { node } = fc.letrec<{ node: ReactNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    hostile,
    fc.constantFrom(null, undefined, true, false, 0, 1.5, -1, 10n, ""),
    fc.tuple(fc.constantFrom("input", "br", "hr"), props).map(([type, given]) => createElement(type, given)),
    fc
      .tuple(tag, props, fc.array(tie("node"), { maxLength: 3 }))
      .map(([type, given, children]) => createElement(type, given, ...children)),
    // biome-ignore lint/security/noDangerouslySetInnerHtml: the test needs HTML that is written unescaped
    fc.tuple(tag, hostile).map(([type, html]) => createElement(type, { dangerouslySetInnerHTML: { __html: html } })),
    fc.tuple(props, hostile).map(([given, title]) => (
      <svg>
        <title {...given}>{title}</title>
        <desc>{title}</desc>
      </svg>
    )),
    fc.array(tie("node"), { maxLength: 3 }).map((children) => createElement(Fragment, null, ...children)),
    tie("node").map((child) => createElement(() => child)),
  ),
}));

test("writes any elements as React does", async () => {
  // The development version of React reports each attribute that it leaves out.
  vi.mocked(console.error).mockImplementation(() => {});
  await fc.assert(
    fc.asyncProperty(node, async (tree) => {
      const element = createElement("div", null, tree);
      let expected: string;
      try {
        expected = renderToStaticMarkup(element);
      } catch {
        return;
      }
      expect(await written(element)).toBe(expected);
    }),
    { numRuns: 2000 },
  );
  vi.mocked(console.error).mockClear();
});

describe("what is left to React", () => {
  test.each([
    [
      "a form that answers in the page",
      createElement(Object.assign(() => null, { $$typeof: Symbol.for("react.client.reference") })),
    ],
    ["a list to choose from", <select key="s" />],
    ["an action", <form key="f" action={async () => {}} />],
    ["an address that is a script", createElement("a", { href: "java\tscript:alert(1)" })],
    ["an attribute that is not known here", createElement("a", { ping: "/x" })],
  ])("%s", async (_, element) => {
    const parts = await writeHtml(<main>{element}</main>);
    expect(parts).toHaveLength(3);
    expect(isValidElement(parts[1]) && parts[1].type).toBe(element.type);
    expect([parts[0], parts[2]]).toEqual(["<main>", "</main>"]);
  });
});

type Waits = { name: string; turns: number; events: string[]; children?: ReactNode };

async function Slow({ name, turns, events, children }: Waits) {
  events.push(`begin ${name}`);
  for (let turn = 0; turn < turns; turn++) await null;
  events.push(`end ${name}`);
  return <b>{children ?? name}</b>;
}

async function Failing({ why, turns }: { why: string; turns: number }): Promise<ReactNode> {
  for (let turn = 0; turn < turns; turn++) await null;
  throw new Error(why);
}

test("parts that are waited for stand where they belong, and do not wait for each other", async () => {
  const events: string[] = [];
  const tree = (
    <p>
      a<Slow name="1" turns={9} events={events} />b
      <Slow name="2" turns={1} events={events}>
        <Slow name="3" turns={1} events={events} />
      </Slow>
      {Promise.resolve("c")}
    </p>
  );
  expect(await written(tree)).toBe("<p>a<b>1</b>b<b><b>3</b></b>c</p>");
  expect(events).toEqual(["begin 1", "begin 2", "end 2", "begin 3", "end 3", "end 1"]);
});

test("the failure of a part is the failure of the whole", async () => {
  const tree = (
    <p>
      <Failing why="It fell, too" turns={1} />
      <Failing why="It fell" turns={0} />
    </p>
  );
  await expect(writeHtml(tree)).rejects.toThrow("It fell");
  await expect(writeHtml({} as ReactNode)).rejects.toThrow("no node");
});
