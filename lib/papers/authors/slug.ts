import { apostrophes } from "../../text/apostrophes";
import { memoize } from "../../text/memoize";
import { normalizeUnicode } from "../../text/normalized";

const maxLength = 100; // In characters. Longer names, which only groups have, are known by their beginning.

const apostrophe = new RegExp(`[${apostrophes}]`, "gu");
const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/**
 * The name of an author in addresses: lower-case words of letters and digits, joined by hyphens, with their accents.
 * `J. O'Brien` becomes j-obrien, `José García` josé-garcía. Writings with one slug differ in case, spaces and punctuation
 * alone. "" if the name has no letter or digit; such an author has no page.
 */
export function authorSlug(name: string): string {
  return slugs.get(name);
}

/** Most cards show authors of several papers. */
const slugs = memoize(20_000, slugOf, "authors/slug");

function slugOf(name: string): string {
  const plain = normalizeUnicode(name.replace(apostrophe, ""), "NFKC").toLowerCase().normalize("NFC");
  const slug = (plain.match(word) ?? []).join("-");
  return slug.length <= maxLength ? slug : slug.slice(0, maxLength).replace(/-?[\ud800-\udbff]?$/, "");
}
