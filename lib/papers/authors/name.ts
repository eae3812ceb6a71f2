import { isEastAsian } from "./eastAsian";

export type Person = {
  kind: "person";
  given: string;
  particle: string;
  family: string;
  suffix: string;
  familyFirst?: true; // Set if the name is written with the family name first: 王伟, Kim Jong-un
  alsoWritten?: string; // The same name in another script, if the source gives both
};

/** A team, collaboration or firm, whose name is the same in every style. */
export type Group = { kind: "group"; name: string };

export type Name = Person | Group;

/** Returns a name as people read it: "Laurens van der Maaten". */
export function displayName(name: Name): string {
  if (name.kind === "group") return name.name;
  const { given, suffix, familyFirst } = name;
  const family = familyOf(name);
  if (familyFirst && isEastAsian(family)) return family + given;
  return [...(familyFirst ? [family, given] : [given, family]), suffix].filter(Boolean).join(" ");
}

export function sortedName(name: Name): string {
  if (name.kind === "group") return name.name;
  return [familyOf(name), name.suffix, name.given].filter(Boolean).join(", ");
}

export function familyOf(name: Name): string {
  return name.kind === "group" ? name.name : [name.particle, name.family].filter(Boolean).join(" ");
}
