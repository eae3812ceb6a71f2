import { plain } from "./thingNames";

const capitalized = (text: string) => text.replace(/\b\p{Ll}/gu, (letter) => letter.toUpperCase());

/** The ways in which people write a name. A way that changes nothing is skipped. */
export const ways: Record<string, (name: string, title: string) => string> = {
  "as it is": (name) => name,
  "on the line, in lower case": (name) => plain(name).toLowerCase(),
  "spaces for hyphens": (name) => plain(name).toLowerCase().replaceAll("-", " "),
  "hyphens for spaces": (name) => plain(name).replaceAll(" ", "-"),
  joined: (name) => plain(name).toLowerCase().replace(/[\s-]/g, ""),
  "digits apart": (name) =>
    plain(name)
      .toLowerCase()
      .replace(/(?<=\p{Ll}{2})(?=\d)/gu, " "),
  "digits close": (name) => plain(name).replace(/(?<=\p{L})[\s-](?=\d)/gu, ""),
  "digits behind a hyphen": (name) => plain(name).replace(/(?<=\p{L}{2})\s?(?=\d)/gu, "-"),
  "pieces apart": (name) =>
    plain(name)
      .replace(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, " ")
      .toLowerCase(),
  "capitals at the beginnings": (name) => capitalized(plain(name).toLowerCase()),
  "v before a version, or none": (name) => {
    const text = plain(name);
    const without = text.replace(/(?<=\p{L}[\s-]?)v(?=\d+(?:\.\d+)?$)/iu, "");
    return without === text ? text.replace(/(?<=\p{L}{2}[\s-]?)(?=\d(?:\.\d)?$)/u, "v") : without;
  },
  ".0 behind a version, or none": (name) => {
    const text = plain(name);
    const without = text.replace(/(?<=\d)\.0$/, "");
    return without === text ? text.replace(/(?<=\p{L}{2}[\s-]?v?\d)$/u, ".0") : without;
  },
  "without its article": (name) => plain(name).replace(/^(?:the|an?) /i, ""),
  "without its apostrophe": (name) => plain(name).replace(/['’](?=\p{Ll})/gu, ""),
  "a minor version behind a version": (name) => plain(name).replace(/(?<=\p{L}{2}[\s-]?\d)$/u, ".1"),
  "one letter behind the next": (name) => misspelt(name, (two) => `${two[1]}${two[0]}`),
  "one letter twice": (name) => misspelt(name, (two) => `${two[0]}${two[0]}${two[1]}`),
  "one letter missing": (name) => misspelt(name, (two) => `${two[1]}`),
  "in the plural, or not": (name) => {
    const text = plain(name);
    if (/[\p{N}sxyz]$|[^\p{Ll}]$/u.test(text)) return text.replace(/(?<=[\p{Ll}]{3}[^siu])s$/u, "");
    return `${text}s`;
  },
  "its paper": (name) => `${plain(name)} paper`,
  "the paper": (name) => `the ${plain(name)} paper`,
  "its model": (name) => `${plain(name).toLowerCase()} model`,
  "the paper behind it": (name) => `paper on ${plain(name)}`,
  "its report": (name) => `${plain(name)} technical report`,
  "on arXiv": (name) => `${plain(name)} arxiv pdf`,
  "what it is": (name) => `What is ${plain(name)}?`,
  "in quotes": (name) => `"${plain(name)}"`,
  "all of the title": (_, title) => plain(title),
  "all of the title, its name joined": (name, title) =>
    title.startsWith(name) ? plain(name).toLowerCase().replace(/[\s-]/g, "") + plain(title.slice(name.length)) : title,
  "the name and two words": (name, title) =>
    title.startsWith(`${name}: `)
      ? `${plain(name)} ${plain(title.slice(name.length + 2))
          .split(" ")
          .slice(0, 2)
          .join(" ")}`
      : name,
  "powers and signs in words": (name) =>
    plain(name.replace(/\^\{?2\}?|²/g, " squared ").replace(/\^\{?3\}?|³/g, " cubed "))
      .replace(/\+\+/g, " plus plus")
      .replace(/\*/g, "-star")
      .replace(/\s+/g, " ")
      .replace(/ (?=-|$)/g, ""),
  "version in words": (name) => plain(name).replace(/(?<=\p{L}{2})[\s-]?[vV]?(?=\d(?:\.\d)?$)/u, " version "),
  "2 as II": (name) => plain(name).replace(/(?<=\p{L}{2})[\s-]?2$/u, " II"),
};

/** Changes the middle of the longest word if it has at least six letters, so that it can still be understood. */
function misspelt(name: string, change: (two: string) => string): string {
  const text = plain(name).toLowerCase();
  const longest = (text.match(/[a-z]{6,}/g) ?? []).sort((a, b) => b.length - a.length)[0];
  if (longest === undefined) return name;
  const at = Math.floor(longest.length / 2);
  const two = longest.slice(at, at + 2);
  if (two[0] === two[1]) return name;
  return text.replace(longest, longest.slice(0, at) + change(two) + longest.slice(at + 2));
}
