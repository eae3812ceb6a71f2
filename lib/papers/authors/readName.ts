import { withoutAddresses } from "./addresses";
import { withoutBrackets } from "./brackets";
import { isEastAsian, isFamilyFirst, partsOfEastAsian } from "./eastAsian";
import { groupSpokenFor, isGroup } from "./groups";
import { withoutMarks } from "./marks";
import type { Name, Person } from "./name";
import { isPlaceholder, withoutOthers } from "./noAuthor";
import { countParticles, familyStart } from "./particles";
import { isSimpleName } from "./simpleName";
import { normalizeSpaces } from "./spacing";
import { isDegree, isSuffix, isSuffixApart, withoutTitles } from "./titles";

const maxLength = 1000; // in characters: only this much of a longer text is read

// "Laurens van der Maaten", "Daumé III, Hal", "Dr. Ann Roe, PhD (MIT)*", "Wei Wang (王伟)", "for the Belle
// Collaboration". `text` is plain, without LaTeX. Returns null if it names nobody.
export function readName(text: string): Name | null {
  const { name, alsoWritten } = isSimpleName(text)
    ? { name: text, alsoWritten: "" }
    : scriptsOf(tidy(withoutOthers(withoutAddresses(text.slice(0, maxLength)))));
  if (isPlaceholder(name)) return null;
  const group = groupSpokenFor(name);
  if (group !== null) return { kind: "group", name: group };
  if (isGroup(name.includes(",") ? withoutDegrees(name).join(", ") : name))
    return { kind: "group", name: name.replace(/[\s:]+$/, "") };
  const person = readPerson(name);
  return person && alsoWritten ? { ...person, alsoWritten } : person;
}

/** Removes everything around a name, and puts the same name in another script after a slash. */
function tidy(text: string): string {
  const { outside, inside } = withoutBrackets(normalizeSpaces(text));
  // In "jd@example.org (Jane Doe)" the brackets contain the name; otherwise they contain affiliations.
  const name = /\p{L}/u.test(outside) ? outside : (inside.find((each) => /\p{L}/u.test(each)) ?? "");
  const other = inside.find((each) => isOtherScript(name, each));
  return withoutMarks(name) + (other ? ` / ${other}` : "");
}

const latin = /\p{sc=Latn}/u;

function isOtherScript(name: string, other: string): boolean {
  if (!/^[\p{L}\p{M}\s.'’·・-]+$/u.test(other) || other === "") return false;
  return latin.test(name) ? !latin.test(other) : latin.test(other) && other.includes(" ");
}

/** Splits a name given in two scripts: Wei Wang 王伟. The Latin one is used in bibliographies. */
function scriptsOf(text: string): { name: string; alsoWritten: string } {
  if (!latin.test(text) || !/[^\p{sc=Latn}\p{sc=Zyyy}\p{sc=Zinh}]/u.test(text))
    return { name: text.replace(/ \/ .*$/, ""), alsoWritten: "" };
  const pieces =
    text.match(/[\p{sc=Latn}][\p{sc=Latn}\p{M}\s.,'’"“”()\d-]*|[^\p{sc=Latn}\s/,;][^\p{sc=Latn}/,;]*/gu) ?? [];
  const [first = "", second = "", ...more] = pieces
    .map((piece) => piece.replace(/^[\s.,'"-]+|[\s,'"-]+$/g, ""))
    .filter((piece) => /\p{L}/u.test(piece));
  if (more.length > 0 || second === "") return { name: text, alsoWritten: "" };
  const [name, alsoWritten] = latin.test(first) ? [first, second] : [second, first];
  return name.includes(" ") || name.includes(",") ? { name, alsoWritten } : { name: text, alsoWritten: "" };
}

function withoutDegrees(name: string): string[] {
  const [first = "", ...others] = name
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
  const isWhole = first.includes(" "); // in "Smith, M.D." these are initials
  return [first, ...others.filter((part) => !isDegree(part) || (!isWhole && /^(?:\p{Lu}\.?\s?){1,2}$/u.test(part)))];
}

function readPerson(name: string): Person | null {
  const [first = "", second, third] = withoutDegrees(name);
  if (second === undefined) return readInOrder(withoutTitles(first.split(" ")), "");
  if (isSuffixApart(second) && (third !== undefined || first.includes(" "))) {
    return third === undefined
      ? readInOrder(withoutTitles(first.split(" ")), second)
      : readFamilyFirst(first, second, third);
  }
  return readFamilyFirst(first, third !== undefined && isSuffixApart(third) ? third : "", second);
}

function readInOrder(words: string[], suffix: string): Person {
  const text = words.join(" ");
  const last = words.at(-1) ?? "";
  if (suffix === "" && words.length > 2 && isSuffix(last)) return readInOrder(words.slice(0, -1), last);
  const parts = isEastAsian(text.replaceAll(" ", "")) ? partsOfEastAsian(text) : null;
  if (parts) return { ...person(parts.family, suffix, parts.given), familyFirst: true };
  if (isFamilyFirst(words)) {
    const [family = "", ...given] = words;
    return { ...person(family, suffix, given.join(" ")), familyFirst: true };
  }
  const start = familyStart(words);
  return person(words.slice(start).join(" "), suffix, words.slice(0, start).join(" "));
}

/** "King Jr., Martin Luther" has its suffix after the family name, "King, Martin Luther Jr." at the end. */
function readFamilyFirst(family: string, suffix: string, given: string): Person {
  const [familyWords, givenWords] = [family.split(" "), withoutTitles(given.split(" "))];
  const [lastOfFamily = "", lastOfGiven = ""] = [familyWords.at(-1), givenWords.at(-1)];
  if (suffix === "" && familyWords.length > 1 && isSuffix(lastOfFamily))
    return readFamilyFirst(familyWords.slice(0, -1).join(" "), lastOfFamily, given);
  if (suffix === "" && givenWords.length > 1 && isSuffix(lastOfGiven))
    return readFamilyFirst(family, lastOfGiven, givenWords.slice(0, -1).join(" "));
  // "Maaten, Laurens van der": the particle follows the given name.
  const particles = givenWords.length - trailingParticles(givenWords);
  const particle = givenWords.slice(particles).join(" ");
  return person(
    [particle, withoutTitles(familyWords).join(" ")].filter(Boolean).join(" "),
    suffix,
    givenWords.slice(0, particles).join(" "),
  );
}

function trailingParticles(words: string[]): number {
  let count = 0;
  while (count < words.length - 1 && countParticles([words[words.length - 1 - count] ?? "", ""]) === 1) count++;
  return count;
}

function person(family: string, suffix: string, given: string): Person {
  const words = family.split(" ");
  const proper = countParticles(words);
  return {
    kind: "person",
    given,
    particle: words.slice(0, proper).join(" "),
    family: words.slice(proper).join(" "),
    suffix,
  };
}
