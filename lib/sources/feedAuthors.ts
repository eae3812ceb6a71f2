import { limits } from "../papers/limits";
import { splitAuthors } from "./authors";

/**
 * The authors that an entry of a feed gives. Several elements are one author each, also where a comma stands between
 * family and given names; a single one is an author or a list of them. Addresses of email are never part of a name, and
 * an author who is no more than an address is none.
 */
export function authorsOf(elements: string[]): string[] {
  const texts = elements.map((text) => withoutAddresses(text.replace(/\s+/g, " ").trim())).filter(Boolean);
  const [only, ...others] = texts;
  if (only === undefined) return [];
  const names = others.length > 0 ? texts.flatMap((text) => text.split(";")).map(oneAuthor) : listOf(only);
  return names.filter((name) => /\p{L}/u.test(name)).map((name) => name.slice(0, limits.name));
}

/** Stands where an address stood; from the private use area, so that no name holds it. */
const mark = "\ue000";

/** `jd@x.org (Jane Doe)`, `Jane Doe <jd@x.org>`, `"Doe, Jane" <jd@x.org>` and lists of them, without the addresses. */
function withoutAddresses(text: string): string {
  if (!text.includes("@")) return text;
  return text
    .replaceAll(mark, "")
    .split(/([\s<>(),;"]+)/)
    .map((piece) => (piece.includes("@") ? mark : piece))
    .join("")
    .replace(/"([^"]*)" ?<\ue000>/g, (_, name = "") => oneAuthor(name))
    .replace(/\ue000 ?\(([^()]*)\)/g, (_, name = "") => oneAuthor(name))
    .replace(/<\ue000>|\(\ue000\)|\ue000/g, "")
    .replace(/ +/g, " ")
    .replace(/ (?=[,;])|^[ ,;]+|[ ,;]+$/g, "");
}

/** What follows a name after a comma and is no given name. */
const suffix = /^(?:Jr|Sr|I{2,3}|IV|Inc|Ltd|LLC|GmbH|Ph\.?D|M\.?D|et al)\.?$/i;

/** `Smith, John` as John Smith, `King, Jr., Martin` and `King, Martin, Jr.` as Martin King, Jr. */
function oneAuthor(text: string): string {
  const parts = text
    .replace(/ ?\([^()]*\) ?$/, "")
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
  const [family, given, third] = parts;
  if (!family || !given || parts.length > 3 || (third === undefined && suffix.test(given))) return parts.join(", ");
  if (third === undefined) return `${given} ${family}`;
  if (suffix.test(third)) return `${given} ${family}, ${third}`;
  return suffix.test(given) ? `${third} ${family}, ${given}` : parts.join(", ");
}

const initials = /^(?:\p{Lu}\.?[ -]?){1,5}$/u;

/** One text: an author whose names a comma parts, authors of whom each has one, or a list as people write it. */
function listOf(text: string): string[] {
  if (text.includes(";")) return text.split(";").map(oneAuthor);
  const parts = text.split(",").map((part) => part.trim());
  const isPairs = parts.length % 2 === 0 && parts.every((part, at) => at % 2 === 0 || initials.test(part));
  if (isPairs) return parts.flatMap((part, at) => (at % 2 === 0 ? `${parts[at + 1]} ${part}` : []));
  const [family = "", given = ""] = parts;
  const isOne = parts.length === 2 && !/ and | & /.test(text) && !suffix.test(given);
  const isFamily = !family.includes(" ") || /^\p{Ll}/u.test(family) || !given.includes(" ");
  return isOne && isFamily && given !== "" ? [`${given} ${family}`] : splitAuthors(text);
}
