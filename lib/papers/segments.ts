import { mathText } from "../text/latex/math";
import type { Range } from "../text/latex/parseProse";
import { readLatex } from "../text/latex/readLatex";
import { limits } from "./limits";
import { preparedText } from "./preparedText";

/**
 * A run of an abstract or title with the text that it reads as: prose without LaTeX's commands, a formula (`tex` is its
 * source without delimiters), or a link.
 */
export type Segment =
  | { kind: "prose"; text: string }
  | { kind: "math"; tex: string; display: boolean; text: string }
  | { kind: "link"; url: string; text: string };

/** A formula longer than this, in characters, is shown as prose. Also in the pattern. */
export const longestFormula = 2000;

/**
 * Signs of languages that put no space between an address and what follows it: quotes, brackets, stops, full width, em
 * dashes, and what nobody sees.
 */
const foreignEnds = String.raw`“”„«»‹›…\u2014\u2015\u200b\u200e\u200f\u2060\ufeff\ufe50-\ufe6b\u3000-\u3004\u3008-\u3020\u3030\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65।॥،؛؟۔։።፣`;
/** Behind these an address has words, and so of any script: `/wiki/C言語`, `?q=C言語`. In characters, what stands between. */
const titled = String.raw`(?<=(?:\/wiki\/|[?&](?:title|q|query|search|keywords?|wd)=)[^\s\/&]{0,80})`;
/** Korean particles that end a word; behind an address they are of the sentence. */
const particle = "(?:에서|에는|에|의|을|를|은|는|이|가|로|으로|와|과|도)(?![\uac00-\ud7af])";
/**
 * A word of East Asia right behind a Latin letter or a digit is of the sentence; behind a slash it is a part of the
 * address, as in an address of words. There Japanese endings, which stand behind no Latin letter in a title, are not.
 */
const eastAsianWord = String.raw`(?<=[A-Za-z0-9])(?:[\u3041-\u309f]|${particle}|(?!${titled})[\u30a0-\u30ff\u3400-\u9fff\uac00-\ud7af])`;
/** A list of addresses without spaces. */
const nextAddress = String.raw`[,;][hH][tT][tT][pP][sS]?:\/\/`;
const address = String.raw`[hH][tT][tT][pP][sS]?:\/\/(?:(?!${eastAsianWord}|${nextAddress})(?:\\[_#%&~]|[^\s<>"{}|\\^\x60$${foreignEnds}]))+`;
const pattern = new RegExp(
  [
    String.raw`\\url\{(?<bare>[^{}\s]+)\}`,
    String.raw`\\href\{(?<target>[^{}\s]+)\}\{(?<label>[^{}]*)\}`,
    // A web page that lost the command has left this of \href{…}{…}.
    String.raw`(?<url>${address})(?:\{(?:\\?[a-z]*\{)?(?<urlLabel>[^{}]{1,200})\}{1,2}(?![\w/]))?`,
    String.raw`(?<escaped>\\[\\$])`,
    String.raw`\$\$(?<block>[^$]+)\$\$`,
    // No formula is looked for the end of beyond where another begins.
    String.raw`\\\[(?<bracket>(?:[^\\]|\\[^[\]]){1,2000}?)\\\]`,
    String.raw`\\\((?<round>(?:[^\\]|\\[^()]){1,2000}?)\\\)`,
    String.raw`(?<environment>\\begin\{(?<name>equation|align|gather|multline|eqnarray|displaymath|math)\*?\}(?:[^\\]|\\(?!(?:begin|end)\{\k<name>)){1,2000}\\end\{\k<name>\*?\})`,
    String.raw`\$(?<dollars>(?:\\\$|[^$])+?)(?<!\\)\$`,
  ].join("|"),
  "g",
);

/** All that the pattern finds in a text that has neither a backslash, a dollar nor a brace; it is found five times as quickly. */
const linkPattern = new RegExp(`(?<url>${address})`, "g");

/** @returns a text on one line. Most white space is a single space, or the end of a line alone, which are quick to see */
export function unwrap(text: string): string {
  const line = text.replaceAll("\n", " ").trim();
  return /[^\S ]| {2}/.test(line) ? line.replace(/\s+/g, " ") : line;
}

/**
 * Reads an abstract or title: where its formulas and links stand, and its prose as text. Line wraps become spaces.
 * Pages, feeds, emails, citations and the search all show the texts of these segments.
 */
export function splitSegments(source: string): Segment[] {
  const text = unwrap(preparedText(source));
  const ranges: Range[] = [];
  const found: Segment[] = [];
  const places = /[\\${]/.test(text) ? pattern : /https?:/i.test(text) ? linkPattern : null;
  if (places) places.lastIndex = 0;
  for (let match = places?.exec(text); places && match; match = places.exec(text)) {
    const { dollars } = match.groups ?? {};
    const written = match.groups?.url && !match.groups.urlLabel ? trimPunctuation(match[0]) : match[0];
    const end = match.index + written.length;
    if (
      dollars !== undefined &&
      !isFormula(dollars, text.slice(match.index - 1, match.index), text.slice(end, end + 2))
    ) {
      // The second dollar may begin the next formula, but not where it ends a price.
      if (!isPrices(dollars) || !/\d[kKMB]?\s?$/.test(dollars)) places.lastIndex = match.index + 1;
      continue;
    }
    const segment = withDegree(readMatch(written, match.groups ?? {}), text.slice(end, end + 3));
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

/** `25$^0$C` is 25 °C: a power of nothing before the letter of a scale is a degree. */
function withDegree(segment: Segment | null, behind: string): Segment | null {
  if (segment?.kind !== "math" || !/^~?\s?[CF](?![\p{L}\p{N}])/u.test(behind)) return segment;
  return { ...segment, text: segment.text.replace(/(^|\d)\s?⁰$/, "$1°") };
}

/** @returns the URLs of a text in the order in which they stand, without the punctuation that follows them */
export function urlsIn(source: string): string[] {
  return splitSegments(source).flatMap((segment) => (segment.kind === "link" ? [segment.url] : []));
}

/** What a command has left nothing of has left two spaces, or one at an end. Prose beside prose becomes one. */
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

function readMatch(written: string, groups: Record<string, string | undefined>): Segment | null {
  const { bare, target, label, urlLabel, block, bracket, round, environment, dollars } = groups;
  const address = bare ?? target ?? (urlLabel ? groups.url : groups.url && written);
  if (address) return link(address, label ?? urlLabel);
  const display = block ?? bracket ?? environment;
  if (display) return math(display, groups.name !== "math");
  return (round ?? dollars) ? math(round ?? dollars ?? "", false) : null;
}

function link(written: string, label: string | undefined): Segment | null {
  const url = written.replace(/\\([_#%&~])/g, "$1");
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

/** Spaces of a formula's own at its start and its end: `100$\,$pc`, `50$\,\%$`. */
const space = String.raw`(?:\\[,;:> ]|~|\\(?:quad|qquad|enspace|enskip|(?:thin|med|thick|nobreak)?space)(?![a-zA-Z]))`;
const spaceBefore = new RegExp(String.raw`^\s?${space}`);
const spaceBehind = new RegExp(String.raw`${space}\s?$`);

function math(tex: string, display: boolean): Segment | null {
  if (tex.length > longestFormula) return null;
  const inner = mathText(tex);
  if (inner === "") return { kind: "prose", text: spaceBefore.test(tex) ? " " : "" };
  const text = (spaceBefore.test(tex) ? " " : "") + inner + (spaceBehind.test(tex.slice(-12)) ? " " : "");
  // The space of a command "\ " stays.
  return { kind: "math", tex: /\\\s$/.test(tex.slice(-2)) ? tex.trimStart() : tex.trim(), display, text };
}

/** What only a formula has, and words that no formula has side by side outside of a command's argument. */
const isMarked = /[\\^_]/;
const argument = /\\[a-zA-Z]+ ?(?:\{[^{}]*\})?/g;
const neighbours = /\p{L}{2,}[,;:)]* \(?\p{L}{2,}/u;

/** Functions that some write as words, before what they are of: `$ sin x $`, `$ max(a, b) $`. */
const functions =
  /(?<!\p{L})(?:(?:arg ?)?(?:max|min)|(?:arc ?)?(?:sin|cos|tan)h?|log|ln|exp|det|sup|inf|lim|dim|ker|tr|gcd)(?=\s?(?:\(|\p{L}(?!\p{L})|(?:sin|cos|tan|log|ln|exp|det) ))/gu;

/**
 * Whether two dollars enclose a formula. Beside a space within, most dollars are prices or stand alone.
 * @param before the character before the first dollar, or ""
 * @param behind the two characters behind the second
 */
function isFormula(content: string, before: string, behind: string): boolean {
  // A digit behind the second dollar makes two prices of what begins with a digit; but no price ends in a command.
  const isAmount = /^\s?[.,]?\d/.test(content);
  if (isAmount && /^\d/.test(behind) && !/\\[a-zA-Z]+ ?$/.test(content.slice(-22))) return false;
  if (!/^\s|\s$/.test(content)) return !isPrices(content) && !/^[,;]\s\d/.test(content);
  const isMath = isMarked.test(content);
  const standsAlone = /^\s.*\s$/.test(content) && !/\S/.test(before) && !/^[^\s.,;:)]/.test(behind);
  const words = standsAlone ? content.replace(functions, " ") : content;
  if (neighbours.test(words.replace(argument, " "))) return false;
  if (isMath) return true;
  // "in US$ or in CA$", "$5 and 10 $": without commands, nothing but letters, numbers and signs between spaces.
  if (/[\p{L}\p{N}]$/u.test(before) && /^\s/.test(content)) return false;
  if (/\p{Ll}{2,}/u.test(words)) return false;
  return (
    /[=<>+]/.test(content) ||
    (isAmount ? /^\s.*\s$/.test(content) && !/^\s?\d/.test(behind) : /[\p{L}=<>+]/u.test(content))
  );
}

/** "$5 on one day and 10$" is two prices, not a formula. */
function isPrices(content: string): boolean {
  return /^\d[\d.,]*[kKMB]?(?:\s|[-–/]|$)/.test(content) && / [a-zA-Z]{2,}/.test(content) && !/[\\^_=]/.test(content);
}

/** Punctuation that ends the sentence, and a closing bracket that was opened before the URL, are not the URL's. */
function trimPunctuation(written: string): string {
  let surplus = 0;
  for (const letter of written) surplus += ")]".includes(letter) ? 1 : "([".includes(letter) ? -1 : 0;
  let end = written.length;
  for (; end > 0; end--) {
    const last = written[end - 1] ?? "";
    if (")]".includes(last) && surplus > 0) surplus--;
    else if (!".,;:!?'*‘’–—".includes(last)) break;
  }
  return written.slice(0, end);
}
