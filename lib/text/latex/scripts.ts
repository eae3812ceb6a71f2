/** Characters that Unicode has raised, and signs that are written raised as they are. */
const superscripts = tableOf(
  "0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδφχ",
  "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᵠᵡ",
);
for (const sign of ["*", "°", "′", "″", "‴", "†", "‡", "®", "©", "™"]) superscripts.set(sign, sign);
superscripts.set("∘", "°").set("∗", "*");

/** Characters that Unicode has lowered. */
const subscripts = tableOf("0123456789+-−=()aehijklmnoprstuvxβγρφχ", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ");

/**
 * A superscript or subscript in a line of text, as a whole: in Unicode's raised or lowered characters where it has all
 * of them, else behind `^` or `_`, in parentheses where it is more than a word or a number.
 */
export function script(mark: "^" | "_", content: string): string {
  const text = content.trim();
  const table = mark === "^" ? superscripts : subscripts;
  // A space between words or numbers says that they are several.
  if (/[\p{L}\p{N}] [\p{L}\p{N}]/u.test(text)) return mark + enclosed(text);
  const mapped: string[] = [];
  for (const character of text.replaceAll(" ", "")) {
    const found = table.get(character);
    if (found === undefined) return mark + enclosed(text);
    mapped.push(found);
  }
  return mapped.join("");
}

/** @returns the text, in parentheses where it would not be seen to be one thing */
export function enclosed(text: string): string {
  return isOne(text) || /^\([^()]*\)$/.test(text) ? text : `(${text})`;
}

/** Whether a text is a word, a number or one sign. */
function isOne(text: string): boolean {
  return /^(?:[\p{sc=Latn}\p{M}\p{Nd}]*(?:\.\p{Nd}+)?|\P{M}\p{M}*)$/u.test(text);
}

function tableOf(from: string, to: string): Map<string, string> {
  const targets = [...to];
  return new Map([...from].map((character, place) => [character, targets[place] ?? ""]));
}
