/** "large language models (LLMs)": a short name and the long one that a text gives for it, both as written. */
export type Definition = { short: string; long: string };

/** In characters. A longer text between parentheses is no name. */
const maxInParentheses = 150;
/** In characters: of the text before a parenthesis, what can hold a long name. */
const maxBefore = 300;
const shortLength = { least: 2, most: 10 };
const maxShortWords = 2;

/**
 * The definitions in a text by the rules of A. S. Schwartz and M. A. Hearst, “A simple algorithm for identifying
 * abbreviation definitions in biomedical text”, Pacific Symposium on Biocomputing 8 (2003), 451–462: the letters of the
 * short name occur in the long one in order, the first at the beginning of a word. Two additions: a short name has two
 * capitals or digits, and 2 and 4 may stand for “to” and “for”. Takes linear time.
 * @param text plain text
 */
export function definitionsIn(text: string): Definition[] {
  const found: Definition[] = [];
  let close = -1;
  for (let open = text.indexOf("("); open >= 0; ) {
    if (close < open) close = text.indexOf(")", open);
    if (close < 0) break;
    const next = text.indexOf("(", open + 1);
    if ((next < 0 || close < next) && close - open <= maxInParentheses) {
      const definition = readDefinition(text.slice(Math.max(0, open - maxBefore), open), text.slice(open + 1, close));
      if (definition) found.push(definition);
    }
    open = next;
  }
  return found;
}

function readDefinition(before: string, inside: string): Definition | null {
  const [first = ""] = inside.split(/[,;:]/);
  const content = first.trim().replace(/^["'“‘]|["'”’]$/g, "");
  if (isShort(content)) {
    const long = longNameIn(candidate(before, content), content);
    return long === null ? null : { short: content, long };
  }
  const [, short = ""] = /(\S+)\s*$/.exec(before) ?? [];
  if (content.split(/\s+/).length < 2 || !isShort(short)) return null;
  const long = longNameIn(content, short);
  return long !== null && long.length === content.length ? { short, long } : null;
}

function isShort(text: string): boolean {
  const { length } = text;
  if (length < shortLength.least || length > shortLength.most) return false;
  if (text.split(/\s+/).length > maxShortWords || !/^[\p{L}\p{N}]/u.test(text)) return false;
  return /\p{L}/u.test(text) && /[\p{Lu}\p{N}].*[\p{Lu}\p{N}]/u.test(text) && /^[\p{L}\p{N}\s./&+-]+$/u.test(text);
}

const sentenceEnds = [". ", "! ", "? ", "; ", ": ", ") ", "] "];

/** The last words of the sentence before a parenthesis: as many as may belong to the short name. */
function candidate(before: string, short: string): string {
  const sentence = before.slice(Math.max(...sentenceEnds.map((end) => before.lastIndexOf(end))) + 1);
  const letters = short.replace(/[^\p{L}\p{N}]/gu, "").length;
  const words = sentence.trim().split(/\s+/);
  return words.slice(-Math.min(letters + 5, letters * 2)).join(" ");
}

const digitWords: Record<string, string[]> = { "2": ["to", "two"], "3": ["three"], "4": ["for", "four"] };

/** The end of the text that the short name stands for; null if there is none. */
function longNameIn(text: string, short: string): string | null {
  const letters = [...short.toLowerCase()].filter((letter) => /[\p{L}\p{N}]/u.test(letter));
  const own = short.endsWith("s") && letters.length > 2 ? letters.slice(0, -1) : letters;
  const start = startByInitials(text, own) ?? startByLetters(text.toLowerCase(), letters);
  if (start === null) return null;
  // A name does not begin within a compound: "multi-modal …", not "modal …".
  const begin = /[^\s-]*(?:[-‐‑][^\s-]+)*[-‐‑]$/.exec(text.slice(0, start));
  const long = text.slice(begin ? begin.index : start).trim();
  const words = long.toLowerCase().split(/[\s-]+/);
  const name = short.toLowerCase();
  return long.length <= short.length || words.includes(name) || words.includes(name.replace(/s$/, "")) ? null : long;
}

const littleWords = new Set([
  "a",
  "an",
  "and",
  "at",
  "by",
  "for",
  "from",
  "in",
  "of",
  "on",
  "the",
  "to",
  "via",
  "with",
]);

/** Where the last words begin whose initials are the letters. Without it, PPO would be “policy optimization”. */
function startByInitials(text: string, letters: string[]): number | null {
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
  let left = letters.length;
  for (let at = words.length - 1; at >= 0; at--) {
    const { 0: word = "", index } = words[at] as RegExpExecArray;
    if (isMatch(word.toLowerCase(), 0, letters[left - 1] as string)) left--;
    else if (!littleWords.has(word.toLowerCase()) || at === words.length - 1) return null;
    if (left === 0) return index;
  }
  return null;
}

/** Where the shortest end begins in which the letters occur in order. */
function startByLetters(text: string, letters: string[]): number | null {
  let at = text.length;
  for (let index = letters.length - 1; index >= 0; index--) {
    const letter = letters[index] as string;
    at--;
    while (at >= 0 && !(isMatch(text, at, letter) && (index > 0 || startsWord(text, at)))) at--;
    if (at < 0) return null;
  }
  return at;
}

function isMatch(text: string, at: number, letter: string): boolean {
  if (text[at] === letter) return true;
  return startsWord(text, at) && (digitWords[letter] ?? []).some((word) => text.startsWith(word, at));
}

function startsWord(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] as string);
}
