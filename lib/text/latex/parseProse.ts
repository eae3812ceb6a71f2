import { type Node, TreeBuilder } from "./tree";

/** The position of a formula or link in a text. Ranges are in order and do not overlap. */
export type Range = { start: number; end: number };

const special = /\\(?:(?<word>[a-zA-Z]+)(?:(?<=[a-zA-Z]{2})\*(?=[{[]))?|(?<symbol>.?))|[{}^_~`]/gsu;

/** A Markdown code span; the rest of a Windows path after the drive. In characters, which bounds each search. */
const code = /`[^`'\s]{1,100}`/y;
const drivePath = /\\[^\s"'),;]{0,200}/y;
const maxVerbatim = 200;
const codeEnvironment = /\\begin\{(verbatim|lstlisting|Verbatim)\}(?:\[[^\]]{0,100}\])?/y;
const maxCode = 2000;

/** Parses a text. The ranges are read elsewhere; each becomes a piece with its number. */
export function parseProse(text: string, ranges: readonly Range[]): Node[] {
  const builder = new TreeBuilder();
  let start = 0;
  for (const [place, range] of ranges.entries()) {
    addProse(text.slice(start, range.start), lastCharacter(text, start), builder);
    builder.add({ kind: "piece", place });
    start = range.end;
  }
  addProse(text.slice(start), lastCharacter(text, start), builder);
  return builder.tree();
}

/** Without its closing delimiters; "" at the start. */
function lastCharacter(text: string, end: number): string {
  const [, sign = ""] = /([^$)\]}\\])[$)\]}\\]*$/.exec(text.slice(Math.max(0, end - 8), end)) ?? [];
  return sign;
}

function addProse(text: string, before: string, builder: TreeBuilder): void {
  let end = 0;
  const addText = (from: number, to: number) => {
    if (to > from) builder.add({ kind: "text", text: text.slice(from, to) });
  };
  special.lastIndex = 0;
  for (let match = special.exec(text); match; match = special.exec(text)) {
    const [written] = match;
    const { word, symbol } = match.groups ?? {};
    const verbatim = verbatimAt(text, match.index, word);
    const after = verbatim ? verbatim.end : match.index + written.length;
    // A backtick that starts no code is a quotation mark, which is handled together with the quoted text.
    if (written === "`" && !verbatim) continue;
    addText(end, match.index);
    end = after;
    if (verbatim) builder.add({ kind: "verbatim", text: verbatim.text });
    else if (word ?? symbol)
      builder.add({ kind: "command", name: word ?? symbol ?? "", after: /^\s$/.test(text.charAt(after)) });
    else if (written === "{") builder.openGroup();
    else if (written === "}") builder.closeGroup();
    else if (written === "^" || written === "_") builder.add({ kind: "script", mark: written });
    else if (written === "~") builder.add({ kind: "text", text: isTie(text, match.index, before) ? "\u00a0" : "~" });
    special.lastIndex = after;
  }
  addText(end, text.length);
}

/** Returns the code that starts here, in which a backslash or underscore has no special meaning. */
function verbatimAt(text: string, at: number, word: string | undefined): { text: string; end: number } | null {
  const sticky =
    text[at] === "`"
      ? code
      : /(?:^|[^\p{L}\p{N}])[A-Za-z]:$/u.test(text.slice(Math.max(0, at - 3), at))
        ? drivePath
        : null;
  if (sticky) {
    sticky.lastIndex = at;
    const [found = ""] = sticky.exec(text) ?? [];
    return found.length > 1 ? { text: found, end: at + found.length } : null;
  }
  if (word === "begin") return verbatimEnvironment(text, at);
  if (word !== "verb" && word !== "lstinline") return null;
  const start = at + word.length + 1 + (text[at + word.length + 1] === "*" ? 1 : 0);
  const delimiter = text.charAt(start) === "{" ? "}" : text.charAt(start);
  if (delimiter === "" || /[\s\w]/.test(delimiter)) return null;
  const length = text.slice(start + 1, start + 1 + maxVerbatim).indexOf(delimiter);
  return length < 0 ? null : { text: text.slice(start + 1, start + 1 + length), end: start + length + 2 };
}

function verbatimEnvironment(text: string, at: number): { text: string; end: number } | null {
  codeEnvironment.lastIndex = at;
  const [begin, name] = codeEnvironment.exec(text) ?? [];
  if (begin === undefined) return null;
  const start = at + begin.length;
  const end = `\\end{${name}}`;
  const length = text.slice(start, start + maxCode).indexOf(end);
  return length < 0
    ? null
    : { text: ` ${text.slice(start, start + length).trim()} `, end: start + length + end.length };
}

/** Returns whether a tilde is a no-break space. It is not in ~5 (about 5), 1~4 (a range) or ~/ (a home folder). */
function isTie(text: string, at: number, start: string): boolean {
  const before = at === 0 ? start : text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (after === "/") return false;
  // A formula or link may follow, because its range ends this text.
  if (after === "") return before !== "" && !/[\s(]/.test(before);
  if (/\s/.test(after)) return before !== "" && !/[\s\d(]/.test(before);
  if (before === "" || /[\s(]/.test(before)) return /[^\d\s./]/.test(after) && before !== "" && before !== "(";
  return !(/[\d%]/.test(before) && /\d/.test(after));
}
