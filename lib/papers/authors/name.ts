import { isEastAsian } from "./eastAsian";

/** An author as bibliographies order them. A person of one name has a family name alone. */
export type Person = {
  kind: "person";
  given: string;
  particle: string;
  family: string;
  suffix: string;
  /** Of a name that is written with the family name first: 王伟, Kim Jong-un. */
  familyFirst?: true;
  /** The same name in another script, where the source gives both. */
  alsoWritten?: string;
};

/** A team, a collaboration, a firm: it is called the same everywhere. */
export type Group = { kind: "group"; name: string };

export type Name = Person | Group;

/** "Laurens van der Maaten": the name as people read it. */
export function displayName(name: Name): string {
  if (name.kind === "group") return name.name;
  const { given, suffix, familyFirst } = name;
  const family = familyOf(name);
  if (familyFirst && isEastAsian(family)) return family + given;
  return [...(familyFirst ? [family, given] : [given, family]), suffix].filter(Boolean).join(" ");
}

/** "van der Maaten, Laurens": the name as it is sorted; the family name alone of a person without a given name. */
export function sortedName(name: Name): string {
  if (name.kind === "group") return name.name;
  return [familyOf(name), name.suffix, name.given].filter(Boolean).join(", ");
}

/** The name by which a bibliography finds the author. */
export function familyOf(name: Name): string {
  return name.kind === "group" ? name.name : [name.particle, name.family].filter(Boolean).join(" ");
}
