import { namesOf } from "../../papers/paperAuthors";
import { isObject } from "../../platform/json/isObject";

type Fields = Record<string, unknown>;

/** What programs call the parts of a name, in lower case and without signs: `first_name` and `firstName` are one. */
const wholes = ["name", "displayname", "fullname", "literal", "collectivename", "rawname"];
const families = ["family", "lastname", "last", "familyname", "surname"];
const givens = ["given", "firstname", "first", "givenname", "forename", "initials"];
const particles = ["droppingparticle", "nondroppingparticle"];
/** Roles of Zotero's creators who wrote nothing of the paper. */
const otherRoles = new Set(["editor", "serieseditor", "translator", "reviewedauthor", "contributor"]);

/**
 * The name of an author that JSON has as an object: with a name in whole (Hugging Face, Semantic Scholar, INSPIRE), within
 * another object (OpenAlex), or with the parts of one (CSL, Crossref, Zotero, DataCite, PubMed, S2ORC).
 * @returns one text, none of an author who is not to be shown, and what was given where it has no name
 */
export function nameOfObject(author: unknown): unknown[] {
  if (!isObject(author)) return [author];
  const outer = byPlainKey(author);
  if (outer.hidden === true || outer.name === null) return [];
  if (otherRoles.has(String(outer.creatortype ?? "").toLowerCase())) return [];
  const fields = isObject(outer.author) ? byPlainKey(outer.author) : outer;
  return [nameFromParts(fields) ?? firstText(fields, wholes) ?? author];
}

function byPlainKey(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key.toLowerCase().replace(/[^a-z]/g, ""), value]),
  );
}

function firstText(fields: Fields, keys: string[]): string | null {
  for (const key of keys) {
    const value = fields[key];
    const text = Array.isArray(value) ? value.filter((each) => typeof each === "string").join(" ") : value;
    if (typeof text === "string" && text.trim() !== "") return text.trim();
  }
  return null;
}

/** Family name first, by which no part is taken for another. */
function nameFromParts(fields: Fields): string | null {
  const last = firstText(fields, families);
  if (last === null) return null;
  const family = [...particles.map((key) => firstText(fields, [key])), last].filter(Boolean).join(" ");
  const given = [firstText(fields, givens), firstText(fields, ["middle"])].filter(Boolean).join(" ");
  const suffix = firstText(fields, ["suffix"]);
  if (given === "") return family;
  const inverted = [family, suffix, given].filter(Boolean).join(", ");
  // Of a paper's only author, “García Márquez, Gabriel José” may be two.
  return namesOf([inverted]).length === 1 ? inverted : [given, family, suffix].filter(Boolean).join(" ");
}
