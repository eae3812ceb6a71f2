import { namesOf } from "../../papers/paperAuthors";
import { isObject } from "../../platform/json/isObject";

type Fields = Record<string, unknown>;

/** The keys of a name's parts, in lower case and letters only: `first_name` and `firstName` are the same key. */
const wholeNames = ["name", "displayname", "fullname", "literal", "collectivename", "rawname"];
const familyNames = ["family", "lastname", "last", "familyname", "surname"];
const givenNames = ["given", "firstname", "first", "givenname", "forename", "initials"];
const particles = ["droppingparticle", "nondroppingparticle"];
/** Roles of Zotero's creators who did not write the paper. */
const otherRoles = new Set(["editor", "serieseditor", "translator", "reviewedauthor", "contributor"]);

// One text (Hugging Face, Semantic Scholar, INSPIRE), in another object (OpenAlex), or in parts (CSL, Crossref, Zotero,
// DataCite, PubMed, S2ORC). Returns nothing for a hidden author, and the value unchanged if it has no name.
export function nameOfObject(author: unknown): unknown[] {
  if (!isObject(author)) return [author];
  const outer = byPlainKey(author);
  if (outer.hidden === true || outer.name === null) return [];
  if (otherRoles.has(String(outer.creatortype ?? "").toLowerCase())) return [];
  const fields = isObject(outer.author) ? byPlainKey(outer.author) : outer;
  return [nameFromParts(fields) ?? firstText(fields, wholeNames) ?? author];
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

/** The family name stands first, with a comma, so that the parts cannot be confused. */
function nameFromParts(fields: Fields): string | null {
  const last = firstText(fields, familyNames);
  if (last === null) return null;
  const family = [...particles.map((key) => firstText(fields, [key])), last].filter(Boolean).join(" ");
  const given = [firstText(fields, givenNames), firstText(fields, ["middle"])].filter(Boolean).join(" ");
  const suffix = firstText(fields, ["suffix"]);
  if (given === "") return family;
  const inverted = [family, suffix, given].filter(Boolean).join(", ");
  // If the paper has only this author, “García Márquez, Gabriel José” may read as two.
  return namesOf([inverted]).length === 1 ? inverted : [given, family, suffix].filter(Boolean).join(" ");
}
