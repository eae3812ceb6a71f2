/** Ranges of Unicode's superscript and subscript characters, as first and last code points. */
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

/** These characters are raised by themselves. */
for (const sign of "*°′″‴†‡®©™") raised.set(sign, sign);
raised.set("∘", "°").set("∗", "*");

const maxLength = 40; // In characters. A longer text is not an index or exponent.

export function superscript(text: string): string | null {
  // A prime on a raised letter would look like one on the base.
  return /[^′″‴][′″‴]/u.test(text) ? null : formOf(text, raised);
}

export function subscript(text: string): string | null {
  return formOf(text, lowered);
}

// In Unicode if it has all characters, else after `^` or `_`. `before`: after `_Q`, a raised 2 would belong to the Q.
export function script(mark: "^" | "_", content: string, before = ""): string {
  const text = content.trim();
  if (text === "") return "";
  const sign = /\d$/.test(before) ? degreeSign(mark, text, before) : null;
  if (sign !== null) return sign;
  // A space between words or numbers means that there are several.
  if (endsInPlainScript(before) || /[\p{L}\p{N}] [\p{L}\p{N}]/u.test(text)) return mark + parenthesize(text);
  const compact = text.replaceAll(" ", "");
  return (mark === "^" ? superscript(compact) : subscript(compact)) ?? mark + parenthesize(text);
}

/** Returns whether a text ends in a script that is neither raised, lowered nor in parentheses: W_Q. */
export function endsInPlainScript(text: string): boolean {
  return /[\^_][^\s\p{Ps}\p{Pe}]+$/u.test(text.slice(-maxLength));
}

/** A raised degree sign: `\circ` or a similar letter, perhaps with the letter of its scale. */
const degree = /^(?:[∘°oº]|deg) ?([CFK]?)$/;

/** With the letter of its scale; null for another script. `before` is a number, or "" if that is elsewhere. */
export function degreeSign(mark: "^" | "_", content: string, before: string): string | null {
  if (mark !== "^" || !/^$|[\d\s]$/.test(before)) return null;
  const [found, scale = ""] = degree.exec(content.trim()) ?? [];
  return found === undefined ? null : `°${scale}`;
}

export function parenthesize(text: string): string {
  return isSingleUnit(text) || /^\([^()]*\)$/.test(text) ? text : `(${text})`;
}

export function isSingleUnit(text: string): boolean {
  return /^(?:(?:(?!\p{Lm})[\p{sc=Latn}\p{M}\p{Nd}])*(?:\.\p{Nd}+)?|\P{M}\p{M}*)$/u.test(text);
}

/** By the forms' compatibility decomposition (unicode.org/reports/tr44). */
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
  if (text === "" || text.length > maxLength) return null;
  let result = "";
  for (const character of text) {
    const form = forms.get(character);
    if (form === undefined) return null;
    result += form;
  }
  return result;
}
