/** An author as bibliographies order them: a person by family name, or a group (a team, a consortium) as it is called. */
export type Name =
  | { kind: "person"; given: string; particle: string; family: string; suffix: string }
  | { kind: "group"; name: string };

const particles = new Set(
  "af al auf av bin da dal de del della den der des di do dos du el ibn la las le los op te ten ter van vom von zu zum zur".split(
    " ",
  ),
);
/** Those that belong to the family name where they are written with a capital: Van Durme, De la Torre, Le Bras. */
const capitals = new Set("Al Da Dal De Del Della Di Dos El Le Van Von".split(" "));
/** Before these, Van is a given name of Vietnamese men. */
const vietnamese = new Set(
  "Bui Dang Dinh Do Duong Hoang Ho Huynh Le Luong Ly Mai Ngo Nguyen Pham Phan Tran Trinh Truong Vo Vu".split(" "),
);
const suffixes = /^(?:jr\.?|sr\.?|ii|iii|iv)$/i;
const groupWords =
  /\d|[:;()/{}]|^the\s|\band\b|\b(?:team|collaboration|consortium|contributors|community|group|initiative|project|labs?|institute|university|organi[sz]ation|alliance|foundation|inc|research)\b/i;

/** Reads a name as sources write it: "Laurens van der Maaten", "Daumé III, Hal", "Gemma Team", and "S. -H. Chan" of arXiv. */
export function readName(text: string): Name {
  const name = text
    .replace(/[\s\p{Cc}\p{Cs}]+/gu, " ")
    .trim()
    .replace(/\. -(?=\p{Lu})/gu, ".-");
  const parts = name.split(",").map((part) => part.trim());
  if (parts.includes("") || parts.length > 3 || groupWords.test(name)) return { kind: "group", name };
  const [first = "", second, third] = parts;
  if (second === undefined) return readInOrder(first.split(" "), "");
  if (third === undefined) {
    return suffixes.test(second) ? readInOrder(first.split(" "), second) : readFamilyFirst(first, "", second);
  }
  return suffixes.test(second) ? readFamilyFirst(first, second, third) : { kind: "group", name };
}

/** "Laurens van der Maaten": what stands first, where people read it. */
export function displayName(name: Name): string {
  if (name.kind === "group") return name.name;
  return [name.given, name.particle, name.family, name.suffix].filter(Boolean).join(" ");
}

/** "van der Maaten, Laurens": what stands first, where names are sorted; the family alone of a person without given name. */
export function sortedName(name: Name): string {
  if (name.kind === "group") return name.name;
  return [familyOf(name), name.suffix, name.given].filter(Boolean).join(", ");
}

/** The name by which a bibliography finds the author. */
export function familyOf(name: Name): string {
  return name.kind === "group" ? name.name : [name.particle, name.family].filter(Boolean).join(" ");
}

function readInOrder(words: string[], suffix: string): Name {
  const last = words.at(-1) ?? "";
  if (suffix === "" && words.length > 2 && suffixes.test(last)) return readInOrder(words.slice(0, -1), last);
  if (words.length < 2) return { kind: "group", name: [...words, suffix].filter(Boolean).join(" ") };
  const start = words.findIndex((_, place) => place > 0 && place < words.length - 1 && beginsFamily(words, place));
  const family = start < 0 ? words.length - 1 : start;
  return readFamilyFirst(words.slice(family).join(" "), suffix, words.slice(0, family).join(" "));
}

function readFamilyFirst(family: string, suffix: string, given: string): Name {
  const words = family.split(" ");
  const proper = words.findIndex((word, place) => place === words.length - 1 || !particles.has(word));
  return {
    kind: "person",
    given,
    particle: words.slice(0, proper).join(" "),
    family: words.slice(proper).join(" "),
    suffix,
  };
}

function beginsFamily(words: string[], place: number): boolean {
  const word = words[place] ?? "";
  if (word === "Van" && vietnamese.has(words[place + 1] ?? "")) return false;
  return particles.has(word) || capitals.has(word);
}
