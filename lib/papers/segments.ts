import { mathText } from "../text/latex/math";
import type { Range } from "../text/latex/parseProse";
import { readLatex } from "../text/latex/readLatex";
import { memoize } from "../text/memoize";
import { limits } from "./limits";
import { cleanSource } from "./preparedText";

/** Prose without LaTeX commands, a formula (`tex` is its source without delimiters), or a link. */
export type Segment =
  | { kind: "prose"; text: string }
  | { kind: "math"; tex: string; display: boolean; text: string }
  | { kind: "link"; url: string; text: string };

/** A formula longer than this, in characters, is shown as prose. The pattern below contains the same number. */
export const maxFormulaLength = 2000;

/** Characters that end a URL in languages without a space after it. */
const foreignEnds = String.raw`“”„«»‹›…\u2014\u2015\u200b\u200e\u200f\u2060\ufeff\ufe50-\ufe6b\u3000-\u3004\u3008-\u3020\u3030\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65।॥،؛؟۔։።፣`;
/** In a URL, words of any script follow these: `/wiki/C言語`, `?q=C言語`. The bound is in characters. */
const titled = String.raw`(?<=(?:\/wiki\/|[?&](?:title|q|query|search|keywords?|wd)=)[^\s\/&]{0,80})`;
/** Korean particles that end a word; after a URL they belong to the sentence. */
const particle = "(?:에서|에는|에|의|을|를|은|는|이|가|로|으로|와|과|도)(?![\uac00-\ud7af])";
// East Asian text right after a Latin letter or digit belongs to the sentence; after a slash, or in a URL that contains
// words, to the URL. Hiragana never follows a Latin letter in a title, so it belongs to the sentence.
const eastAsianWord = String.raw`(?<=[A-Za-z0-9])(?:[\u3041-\u309f]|${particle}|(?!${titled})[\u30a0-\u30ff\u3400-\u9fff\uac00-\ud7af])`;
/** Another URL after a comma or semicolon without a space. */
const nextAddress = String.raw`[,;][hH][tT][tT][pP][sS]?:\/\/`;
const address = String.raw`[hH][tT][tT][pP][sS]?:\/\/(?:(?!${eastAsianWord}|${nextAddress})(?:\\[_#%&~]|[^\s<>"{}|\\^\x60$${foreignEnds}]))+`;
const pattern = new RegExp(
  [
    String.raw`\\url\{(?<bare>[^{}\s]+)\}`,
    String.raw`\\href\{(?<target>[^{}\s]+)\}\{(?<label>[^{}]*)\}`,
    // The remains of \href{…}{…} after a web page dropped the command.
    String.raw`(?<url>${address})(?:\{(?:\\?[a-z]*\{)?(?<urlLabel>[^{}]{1,200})\}{1,2}(?![\w/]))?`,
    String.raw`(?<escaped>\\[\\$])`,
    String.raw`\$\$(?<block>[^$]+)\$\$`,
    // The search for the end of a formula stops where another begins.
    String.raw`\\\[(?<bracket>(?:[^\\]|\\[^[\]]){1,2000}?)\\\]`,
    String.raw`\\\((?<round>(?:[^\\]|\\[^()]){1,2000}?)\\\)`,
    String.raw`(?<environment>\\begin\{(?<name>equation|align|gather|multline|eqnarray|displaymath|math)\*?\}(?:[^\\]|\\(?!(?:begin|end)\{\k<name>)){1,2000}\\end\{\k<name>\*?\})`,
    String.raw`\$(?<dollars>(?:\\\$|[^$]){1,2000}?)(?<!\\)\$`,
  ].join("|"),
  "g",
);

/** The only kind of match of the pattern in a text without a backslash, dollar or brace, found five times as fast. */
const linkPattern = new RegExp(`(?<url>${address})`, "g");

/** On one line. The fast path covers most texts: single spaces and line ends. */
export function unwrap(text: string): string {
  const line = text.replaceAll("\n", " ").trim();
  return /[^\S ]| {2}/.test(line) ? line.replace(/\s+/g, " ") : line;
}

/** In texts: those of a thousand papers take 10 MB. */
const mostKept = 2000;
/** In characters. Hardly any abstract is longer. */
export const longestKept = 5000;
const known = memoize(mostKept, (source: string): readonly Segment[] => readSegments(source), "papers/segments");

/** Line breaks become spaces. Pages, feeds, emails, citations and search all show these segments. */
export function splitSegments(source: string): readonly Segment[] {
  return source.length > longestKept ? readSegments(source) : known.get(source);
}

function readSegments(source: string): Segment[] {
  const text = unwrap(cleanSource(source));
  const ranges: Range[] = [];
  const found: Segment[] = [];
  const places = /[\\${]/.test(text) ? pattern : /https?:/i.test(text) ? linkPattern : null;
  if (places) places.lastIndex = 0;
  for (let match = places?.exec(text); places && match; match = places.exec(text)) {
    const { dollars } = match.groups ?? {};
    const matched = match.groups?.url && !match.groups.urlLabel ? trimPunctuation(match[0]) : match[0];
    const end = match.index + matched.length;
    if (
      dollars !== undefined &&
      !isFormula(dollars, text.slice(match.index - 1, match.index), text.slice(end, end + 2))
    ) {
      // The second dollar may begin the next formula, unless it follows a price.
      if (!isPrices(dollars) || !/\d[kKMB]?\s?$/.test(dollars)) places.lastIndex = match.index + 1;
      continue;
    }
    const segment = withDegree(readMatch(matched, match.groups ?? {}), text.slice(end, end + 3));
    if (!segment) continue;
    found.push(segment);
    ranges.push({ start: match.index, end });
  }
  return withoutSpace(
    readLatex(text, ranges).flatMap((piece): Segment[] => {
      const segment = piece.kind === "piece" ? found[piece.place] : { kind: "prose" as const, text: piece.text };
      return segment ? [segment] : [];
    }),
  );
}

/** `25$^0$C` is 25 °C: an exponent of 0 without a base, before the letter of a scale, is a degree sign. */
function withDegree(segment: Segment | null, after: string): Segment | null {
  if (segment?.kind !== "math" || !/^~?\s?[CF](?![\p{L}\p{N}])/u.test(after)) return segment;
  return { ...segment, text: segment.text.replace(/(^|\d)\s?⁰$/, "$1°") };
}

export function urlsIn(source: string): string[] {
  return splitSegments(source).flatMap((segment) => (segment.kind === "link" ? [segment.url] : []));
}

/** Removes the double spaces, and spaces at the ends, that empty commands leave behind, and merges adjacent prose. */
function withoutSpace(segments: Segment[]): Segment[] {
  const kept: Segment[] = [];
  let isSpaced = true;
  for (const segment of segments) {
    const last = kept.at(-1);
    let { text } = segment;
    if (segment.kind === "prose") {
      text = text.replace(/ {2,}/g, " ");
      if (isSpaced && text.startsWith(" ")) text = text.slice(1);
      if (text === "") continue;
      if (last?.kind === "prose") last.text += text;
      else kept.push({ kind: "prose", text });
    } else {
      if (isSpaced) text = text.trimStart();
      kept.push({ ...segment, text });
    }
    if (text !== "") isSpaced = text.endsWith(" ");
  }
  const last = kept.at(-1);
  if (last?.kind !== "prose") return kept;
  last.text = last.text.trimEnd();
  return last.text === "" ? kept.slice(0, -1) : kept;
}

function readMatch(matched: string, groups: Record<string, string | undefined>): Segment | null {
  const { bare, target, label, urlLabel, block, bracket, round, environment, dollars } = groups;
  const address = bare ?? target ?? (urlLabel ? groups.url : groups.url && matched);
  if (address) return link(address, label ?? urlLabel);
  const display = block ?? bracket ?? environment;
  if (display) return math(display, groups.name !== "math");
  return (round ?? dollars) ? math(round ?? dollars ?? "", false) : null;
}

function link(matched: string, label: string | undefined): Segment | null {
  const url = matched.replace(/\\([_#%&~])/g, "$1");
  if (url.length > limits.url || !/^https?:/i.test(url) || !URL.canParse(url)) return null;
  const text = label ? readLabel(label) : "";
  return { kind: "link", url, text: text === "" || /^this https? url$/i.test(text) ? url : text };
}

function readLabel(label: string): string {
  return unwrap(
    readLatex(label)
      .map((piece) => (piece.kind === "piece" ? "" : piece.text))
      .join(""),
  );
}

/** LaTeX spaces at the start and end of a formula: `100$\,$pc`, `50$\,\%$`. */
const space = String.raw`(?:\\[,;:> ]|~|\\(?:quad|qquad|enspace|enskip|(?:thin|med|thick|nobreak)?space)(?![a-zA-Z]))`;
const spaceBefore = new RegExp(String.raw`^\s?${space}`);
const spaceBehind = new RegExp(String.raw`${space}\s?$`);

function math(tex: string, display: boolean): Segment | null {
  if (tex.length > maxFormulaLength) return null;
  const inner = mathText(tex);
  if (inner === "") return { kind: "prose", text: spaceBefore.test(tex) ? " " : "" };
  const text = (spaceBefore.test(tex) ? " " : "") + inner + (spaceBehind.test(tex.slice(-12)) ? " " : "");
  // The space of the command "\ " stays.
  return { kind: "math", tex: /\\\s$/.test(tex.slice(-2)) ? tex.trimStart() : tex.trim(), display, text };
}

/** Only in a formula; and adjacent words, which a formula contains only in a command's argument. */
const isMarked = /[\\^_]/;
const argument = /\\[a-zA-Z]+ ?(?:\{[^{}]*\})?/g;
const neighbours = /\p{L}{2,}[,;:)]* \(?\p{L}{2,}/u;

/** Functions that some authors write as words before their argument: `$ sin x $`, `$ max(a, b) $`. */
const functions =
  /(?<!\p{L})(?:(?:arg ?)?(?:max|min)|(?:arc ?)?(?:sin|cos|tan)h?|log|ln|exp|det|sup|inf|lim|dim|ker|tr|gcd)(?=\s?(?:\(|\p{L}(?!\p{L})|(?:sin|cos|tan|log|ln|exp|det) ))/gu;

/** With a space inside, most are prices. `before` is one character or "", `after` two characters. */
function isFormula(content: string, before: string, after: string): boolean {
  // If a digit follows the second dollar, content that starts with a digit is two prices, unless it ends with a
  // command.
  const isAmount = /^\s?[.,]?\d/.test(content);
  if (isAmount && /^\d/.test(after) && !/\\[a-zA-Z]+ ?$/.test(content.slice(-22))) return false;
  if (!/^\s|\s$/.test(content)) return !isPrices(content) && !/^[,;]\s\d/.test(content);
  const isMath = isMarked.test(content);
  const standsAlone = /^\s.*\s$/.test(content) && !/\S/.test(before) && !/^[^\s.,;:)]/.test(after);
  const words = standsAlone ? content.replace(functions, " ") : content;
  if (neighbours.test(words.replace(argument, " "))) return false;
  if (isMath) return true;
  // "in US$ or in CA$", "$5 and 10 $": without commands, a formula has only letters, numbers and operators between
  // spaces.
  if (/[\p{L}\p{N}]$/u.test(before) && /^\s/.test(content)) return false;
  if (/\p{Ll}{2,}/u.test(words)) return false;
  return (
    /[=<>+]/.test(content) ||
    (isAmount ? /^\s.*\s$/.test(content) && !/^\s?\d/.test(after) : /[\p{L}=<>+]/u.test(content))
  );
}

/** "$5 on one day and 10$" is two prices, not a formula. */
function isPrices(content: string): boolean {
  return /^\d[\d.,]*[kKMB]?(?:\s|[-–/]|$)/.test(content) && / [a-zA-Z]{2,}/.test(content) && !/[\\^_=]/.test(content);
}

function trimPunctuation(matched: string): string {
  let surplus = 0;
  for (const letter of matched) surplus += ")]".includes(letter) ? 1 : "([".includes(letter) ? -1 : 0;
  let end = matched.length;
  for (; end > 0; end--) {
    const last = matched[end - 1] ?? "";
    if (")]".includes(last) && surplus > 0) surplus--;
    else if (!".,;:!?'*‘’–—".includes(last)) break;
  }
  return matched.slice(0, end);
}
