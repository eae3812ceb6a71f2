import anyAscii from "any-ascii";
import { normalizeUnicode } from "./normalized";

const allAscii = /^[\0-\x7f]*$/;

/** A letter with its combining marks. ASCII letters match only if they carry marks. */
const marked = /(?:[^\0-\x7f\p{M}]|[a-zA-Z](?=\p{M}))\p{M}*/gu;

// Łukasz Søgaard becomes Lukasz Sogaard, Nießner Niessner, 𝓧 X. Letters that Unicode does not decompose (ł, ß, æ, þ,
// IPA) are replaced by AnyAscii's table (https://anyascii.com). Other scripts stay, й with its mark. Æ becomes Ae.
export function asciiLetters(text: string): string {
  if (allAscii.test(text)) return text;
  return text.replace(marked, (letter) => {
    if (!/\p{sc=Latin}/u.test(normalizeUnicode(letter, "NFKC"))) return letter;
    return toAscii(normalizeUnicode(letter, "NFKD").replace(/\p{M}+/gu, ""));
  });
}

/** The table replaces some sounds by punctuation, such as a glottal stop by an apostrophe; these are left out. */
function toAscii(letters: string): string {
  return anyAscii(letters).replace(/[^a-zA-Z0-9]/g, "");
}
