/** Scripts whose words no spaces part. */
export const cjk = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u;

const greek = new Map(
  (
    "α alpha β beta γ gamma δ delta ε epsilon ζ zeta η eta θ theta ι iota κ kappa λ lambda μ mu ν nu ξ xi ο omicron " +
    "π pi ρ rho σ sigma ς sigma τ tau υ upsilon φ phi χ chi ψ psi ω omega"
  )
    .match(/\S+ \S+/g)
    ?.map((pair): [string, string] => [pair.slice(0, 1), pair.slice(2)]),
);

/** A Greek letter among others is a symbol, and is found by its name; among its like it is a letter of a word. */
const loneGreek = /(?<!\p{sc=Grek})\p{sc=Grek}(?!\p{sc=Grek})/gu;

/**
 * In characters, with accents: of a longer word the beginning is folded. Unicode puts the accents of a letter in order,
 * which takes the square of their number.
 */
const longest = 256;

/**
 * The form in which words compare: without case, accents and apostrophes, digits and letters of every style as plain
 * ones (M³ViT is m3vit), and a Greek letter that is a symbol by its name.
 */
export function foldWord(word: string): string {
  const written = word.length > longest ? word.slice(0, longest) : word;
  if (/^[a-z0-9]+$/.test(written)) return written;
  const lower = written.toLowerCase();
  if (/^[a-z0-9]+$/.test(lower)) return lower;
  return lower
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/['’]s$/, "")
    .replace(/['’]/g, "")
    .replace(loneGreek, (letter) => greek.get(letter) ?? letter);
}
