import { apostrophes } from "./apostrophes";
import { asciiLetters } from "./asciiLetters";
import { normalizeUnicode } from "./normalized";

const apostrophe = new RegExp(`[${apostrophes}]`, "gu");
const greekAccents = /(?<=\p{sc=Grek}\p{M}*)[\u0300-\u036f]/gu;
/** Variation selectors, the frame of a keycap, and marks without a letter. */
const drawing = /\u20e3|[\p{Variation_Selector}\u{e0020}-\u{e007f}]|(?<![\p{L}\p{N}\p{M}])\p{M}+/gu;

/** Lower case, Latin in ASCII, Greek without accents, styled ones plain. й is not и, and Thai ำ is not decomposed. */
export function slugLetters(text: string): string {
  const plain = normalizeUnicode(text.replace(apostrophe, "'"), "NFKC")
    .replace(/\u0e4d\u0e32/g, "\u0e33")
    .replace(/\u0ecd\u0eb2/g, "\u0eb3");
  const greek = normalizeUnicode(plain, "NFD").replace(greekAccents, "").normalize("NFC");
  return asciiLetters(greek.replace(drawing, "")).toLowerCase();
}
