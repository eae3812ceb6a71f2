import type { Change } from "./changes";
import { escapeAttribute } from "./escapeAttribute";

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

/** The classes of a page that take the place of its style attributes: one for each list of declarations. */
export class StyleClasses {
  readonly #names = new Map<string, string>();

  /** The content of the page's style element; null if there are no classes. */
  get css(): string | null {
    if (this.#names.size === 0) return null;
    return viewTransition + [...this.#names].map(([declarations, name]) => `.${name}{${declarations}}`).join("");
  }

  /** Returns null if none of the declarations may stand. */
  of(attribute: string): string | null {
    const declarations = attribute
      .split(";")
      .map((declaration) => /^([^:]*):(.*)$/s.exec(declaration))
      .map((parts) => ({ name: parts?.[1]?.trim() ?? "", value: parts?.[2]?.trim() ?? "" }))
      .filter(({ name, value }) => isAllowed(name.toLowerCase(), value))
      .map(({ name, value }) => `${name}:${value}`)
      .join(";");
    if (declarations === "") return null;
    const name = this.#names.get(declarations) ?? `s${this.#names.size.toString(36)}`;
    this.#names.set(declarations, name);
    return name;
  }
}

type Attribute = { start: number; end: number; value: string };

/** Takes the attributes of each element in turn, and returns the changes that replace its styles by classes. */
export class StyleReader {
  readonly #classes: StyleClasses;
  #style: Attribute | null = null;
  #class: Attribute | null = null;

  constructor(classes: StyleClasses) {
    this.#classes = classes;
  }

  /** @param start of the attribute, `end` the place after its last quote */
  note(name: string, value: string, start: number, end: number): void {
    if (name === "style") this.#style ??= { start, end, value };
    else if (name === "class") this.#class ??= { start, end, value };
  }

  /** Returns the changes of the element whose attributes were noted, and starts the next element. */
  take(): Change[] {
    const [style, named] = [this.#style, this.#class];
    this.#style = null;
    this.#class = null;
    if (style === null) return [];
    const all = [named?.value ?? "", this.#classes.of(style.value) ?? ""].filter(Boolean).join(" ");
    const text = all === "" ? "" : `class="${escapeAttribute(all)}"`;
    // With the space before it, where nothing takes its place.
    const styleChange: Change = [style.start - 1, style.end, ""];
    if (named === null) return [text === "" ? styleChange : [style.start, style.end, text]];
    const classChange: Change = [named.start, named.end, text];
    return named.start < style.start ? [classChange, styleChange] : [styleChange, classChange];
  }
}

/** The address of the site, which printed links begin with. */
const siteAddress = /^"https?:\/\/[\w.:[\]-]+"$/;

function isAllowed(name: string, value: string): boolean {
  if (name === "position") return value === "relative";
  if (name === "--site") return siteAddress.test(value);
  return properties.has(name) && plainValue.test(value);
}
