import { Parser } from "htmlparser2";

/** Properties that formulas, bars and the page of errors set. Another one is dropped: nothing of ours writes it. */
const properties = new Set([
  ...["height", "width", "min-width", "max-width", "vertical-align", "position", "top", "bottom", "left"],
  ...["margin", "margin-top", "margin-right", "margin-left", "padding", "padding-left", "font"],
  ...["border-width", "border-style", "border-color", "border-top-width", "border-bottom-width"],
  ...["border-right-width", "border-right-style", "color", "background-color", "text-shadow"],
]);

/** A value without quotes, escapes, addresses and functions but `calc`. */
const plainValue = /^(?:calc\([\w .%+-]+\)|[\w .,%#+/-])+$/;

/**
 * Chromium gives up the transition between two pages if the style element is there before the linked style sheet and
 * does not ask for the transition as app/globals.css does.
 */
export const viewTransition = "@media (prefers-reduced-motion:no-preference){@view-transition{navigation:auto}}";

type Attribute = { start: number; end: number; value: string };

/**
 * Replaces the style attributes of a page by classes, so that its policy need not allow such attributes.
 * @param html a whole page
 * @returns the page, and the content of the one style element that it now has; null if it needs none
 */
export function classifyStyles(html: string): { html: string; css: string | null } {
  const classes = new Map<string, string>();
  const edits: { start: number; end: number; text: string }[] = [];
  let head = html.length;
  let style: Attribute | null = null;
  let named: Attribute | null = null;
  const parser = new Parser({
    onattribute(name, value) {
      if (name !== "style" && name !== "class") return;
      const attribute = { start: parser.startIndex, end: parser.endIndex, value };
      if (name === "style") style ??= attribute;
      else named ??= attribute;
    },
    onopentag() {
      if (style !== null) {
        const added = classOf(classes, style.value);
        const all = [named?.value ?? "", added ?? ""].filter(Boolean).join(" ");
        const text = all === "" ? "" : `class="${escapeAttribute(all)}"`;
        // With the space before it, where nothing takes its place.
        if (named !== null || text === "") edits.push({ start: style.start - 1, end: style.end, text: "" });
        else edits.push({ start: style.start, end: style.end, text });
        if (named !== null) edits.push({ start: named.start, end: named.end, text });
      }
      style = null;
      named = null;
    },
    onclosetag(name, isImplied) {
      if (name === "head" && !isImplied) head = Math.min(head, parser.startIndex);
    },
  });
  parser.end(html);
  if (edits.length === 0) return { html, css: null };
  const rules = [...classes].map(([declarations, name]) => `.${name}{${declarations}}`).join("");
  const css = rules === "" ? null : viewTransition + rules;
  if (css !== null) edits.push({ start: head, end: head, text: `<style>${css}</style>` });
  return { html: apply(html, edits), css };
}

/** Returns the class of a list of declarations, a new one for a new list; null if none of them may stand. */
function classOf(classes: Map<string, string>, written: string): string | null {
  const declarations = written
    .split(";")
    .map((declaration) => /^([^:]*):(.*)$/s.exec(declaration))
    .map((parts) => ({ name: parts?.[1]?.trim() ?? "", value: parts?.[2]?.trim() ?? "" }))
    .filter(({ name, value }) => isAllowed(name.toLowerCase(), value))
    .map(({ name, value }) => `${name}:${value}`)
    .join(";");
  if (declarations === "") return null;
  const name = classes.get(declarations) ?? `s${classes.size.toString(36)}`;
  classes.set(declarations, name);
  return name;
}

/** The address of the site, which printed links begin with. */
const siteAddress = /^"https?:\/\/[\w.:[\]-]+"$/;

function isAllowed(name: string, value: string): boolean {
  if (name === "position") return value === "relative";
  if (name === "--site") return siteAddress.test(value);
  return properties.has(name) && plainValue.test(value);
}

function escapeAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
}

function apply(html: string, edits: { start: number; end: number; text: string }[]): string {
  let done = 0;
  let changed = "";
  for (const { start, end, text } of edits.toSorted((one, other) => one.start - other.start)) {
    changed += html.slice(done, start) + text;
    done = end;
  }
  return changed + html.slice(done);
}
