import { escapeHtml } from "./escapeHtml";

type Kind = "text" | "flag" | "address" | "text or flag" | "anything" | "style" | "nothing";

/** The attributes that are written here; an element with any other is left to React. */
const kinds: Record<string, Kind> = {
  ...of("text", "abbr autoComplete className colSpan d dateTime dir fill height href htmlFor id inputMode label lang"),
  ...of("text", "enterKeyHint max maxLength method min name opacity placeholder preserveAspectRatio rel role scope"),
  ...of("text", "stroke strokeWidth tabIndex title type viewBox width x y x1 x2 y1 y2 rx points"),
  ...of("flag", "disabled hidden noValidate open readOnly required"),
  ...of("address", "action href"),
  ...of("text or flag", "download"),
  ...of("anything", "spellCheck value"),
  ...of("style", "style"),
  ...of("nothing", "children dangerouslySetInnerHTML"),
};

const names: Record<string, string> = {
  className: "class",
  htmlFor: "for",
  strokeWidth: "stroke-width",
  tabIndex: "tabindex",
};

function of(kind: Kind, attributes: string): Record<string, Kind> {
  return Object.fromEntries(attributes.split(" ").map((name) => [name, kind]));
}

/**
 * Returns an attribute as React writes it, with a space before it; "" if React leaves it out.
 * @returns null if React has to write it
 */
export function writeAttribute(prop: string, value: unknown): string | null {
  if (value === null || value === undefined) return "";
  const kind = kinds[prop] ?? (prop.startsWith("data-") || prop.startsWith("aria-") ? "anything" : null);
  if (kind === null || typeof value === "function" || typeof value === "symbol") return null;
  if (kind === "nothing") return "";
  if (kind === "flag") return value ? ` ${prop}=""` : "";
  if (kind === "style") return writeStyle(value);
  if (typeof value === "boolean" && kind !== "anything") return kind === "text or flag" && value ? ` ${prop}=""` : "";
  if (kind === "address" && (value === "" || isScript(String(value)))) return null;
  return ` ${names[prop] ?? prop}="${escapeHtml(String(value))}"`;
}

/** React replaces such addresses, which browsers recognize even between spaces and control characters. */
function isScript(address: string): boolean {
  return /^javascript:/i.test(address.replace(/[\p{Cc}\p{Z}]/gu, ""));
}

/** React has rules of its own for numbers, so only texts are written here. */
function writeStyle(style: unknown): string | null {
  const entries = Object.entries(style as object);
  if (!entries.every(([name, value]) => /^[a-z]+$/.test(name) && typeof value === "string" && value !== ""))
    return null;
  const text = entries.map(([name, value]: [string, string]) => `${name}:${escapeHtml(value.trim())}`).join(";");
  return text === "" ? "" : ` style="${text}"`;
}
