/** Where Unicode has raised and lowered characters, as first and last code points. */
const raisedBlocks = [
  [0xb2, 0xb3],
  [0xb9, 0xb9],
  [0x2b0, 0x2b8],
  [0x2e1, 0x2e3],
  [0x1d2c, 0x1d61],
  [0x1d9c, 0x1d9c],
  [0x1da0, 0x1da0],
  [0x1dbb, 0x1dbb],
  [0x2070, 0x207f],
  [0x2c7d, 0x2c7d],
] as const;
const loweredBlocks = [
  [0x1d62, 0x1d6a],
  [0x2080, 0x209c],
  [0x2c7c, 0x2c7c],
] as const;

const raised = formsIn(raisedBlocks);
const lowered = formsIn(loweredBlocks);

/** Signs that stand high as they are. */
for (const sign of "*°′″‴†‡®©™") raised.set(sign, sign);
raised.set("∘", "°").set("∗", "*");

/** In characters. What is longer is no index or power. */
const longest = 40;

/** Returns the whole text as superscripts, or null where one of its characters has no such form. */
export function superscript(text: string): string | null {
  // A prime on a raised letter cannot be told from one on what the letter is raised at.
  return /[^′″‴][′″‴]/u.test(text) ? null : formOf(text, raised);
}

/** Returns the whole text as subscripts, or null where one of its characters has no such form. */
export function subscript(text: string): string | null {
  return formOf(text, lowered);
}

/**
 * A superscript or subscript in a line of text, as a whole: in Unicode's raised or lowered characters where it has all
 * of them, else behind `^` or `_`, in parentheses where it is more than a word or a number.
 * @param before what stands before it: behind `_Q` a raised 2 would be one of the Q
 */
export function script(mark: "^" | "_", content: string, before = ""): string {
  const text = content.trim();
  if (text === "") return "";
  const sign = /\d$/.test(before) ? degreeSign(mark, text, before) : null;
  if (sign !== null) return sign;
  // A space between words or numbers says that they are several.
  if (endsInPlainScript(before) || /[\p{L}\p{N}] [\p{L}\p{N}]/u.test(text)) return mark + enclosed(text);
  const written = text.replaceAll(" ", "");
  return (mark === "^" ? superscript(written) : subscript(written)) ?? mark + enclosed(text);
}

/** Whether a text ends in a script that is neither raised, lowered nor in parentheses: W_Q. */
export function endsInPlainScript(text: string): boolean {
  return /[\^_][^\s\p{Ps}\p{Pe}]+$/u.test(text.slice(-longest));
}

/** How a degree is raised: `\circ`, or a letter for it; a letter of its scale may be raised with it. */
const degree = /^(?:[∘°oº]|deg) ?([CFK]?)$/;

/**
 * @param before what the script is raised at: a number, or nothing where the number is elsewhere
 * @returns the sign of degrees, with the letter of its scale, or null where the script is another
 */
export function degreeSign(mark: "^" | "_", content: string, before: string): string | null {
  if (mark !== "^" || !/^$|[\d\s]$/.test(before)) return null;
  const [found, scale = ""] = degree.exec(content.trim()) ?? [];
  return found === undefined ? null : `°${scale}`;
}

/** Returns the text, in parentheses where it would not be seen to be one thing. */
export function enclosed(text: string): string {
  return isOne(text) || /^\([^()]*\)$/.test(text) ? text : `(${text})`;
}

/** Whether a text is a word, a number or one sign, without anything raised or lowered. */
export function isOne(text: string): boolean {
  return /^(?:(?:(?!\p{Lm})[\p{sc=Latn}\p{M}\p{Nd}])*(?:\.\p{Nd}+)?|\P{M}\p{M}*)$/u.test(text);
}

/** What each character of the blocks is a form of: its compatibility decomposition says so (unicode.org/reports/tr44). */
function formsIn(blocks: readonly (readonly [first: number, last: number])[]): Map<string, string> {
  const forms = new Map<string, string>();
  for (const [first, last] of blocks) {
    for (let codePoint = first; codePoint <= last; codePoint++) {
      const form = String.fromCodePoint(codePoint);
      const base = form.normalize("NFKC");
      if (base !== form) forms.set(base, form);
    }
  }
  const minus = forms.get("\u2212") ?? "";
  return forms.set("-", minus).set("\u2013", minus);
}

function formOf(text: string, forms: ReadonlyMap<string, string>): string | null {
  if (text === "" || text.length > longest) return null;
  let written = "";
  for (const character of text) {
    const form = forms.get(character);
    if (form === undefined) return null;
    written += form;
  }
  return written;
}
