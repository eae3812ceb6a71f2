import { apostrophes } from "./apostrophes";
import { asciiLetters } from "./asciiLetters";
import { normalized } from "./normalized";

const apostrophe = new RegExp(`[${apostrophes}]`, "gu");
const greekAccents = /(?<=\p{sc=Grek}\p{M}*)[\u0300-\u036f]/gu;
/** Variants of how a sign is drawn, the frame of a keycap, and marks that stand on no letter. */
const drawing = /\u20e3|[\p{Variation_Selector}\u{e0020}-\u{e007f}]|(?<![\p{L}\p{N}\p{M}])\p{M}+/gu;

/**
 * The letters of a text as addresses have them: in lower case, Latin ones in ASCII, Greek ones without accents, those of
 * full width or of another style as plain ones. All others stay as their language writes them: й is no и, and ำ of Thai
 * is not taken apart, as Unicode's compatibility forms do.
 */
export function slugLetters(text: string): string {
  const plain = normalized(text.replace(apostrophe, "'"), "NFKC")
    .replace(/\u0e4d\u0e32/g, "\u0e33")
    .replace(/\u0ecd\u0eb2/g, "\u0eb3");
  const greek = normalized(plain, "NFD").replace(greekAccents, "").normalize("NFC");
  return asciiLetters(greek.replace(drawing, "")).toLowerCase();
}
