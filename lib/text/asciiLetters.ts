import anyAscii from "any-ascii";
import { normalized } from "./normalized";

const allAscii = /^[\0-\x7f]*$/;

/** A letter with the marks on it. Letters of ASCII are only looked at where they carry marks. */
const marked = /(?:[^\0-\x7f\p{M}]|[a-zA-Z](?=\p{M}))\p{M}*/gu;

/**
 * Writes the Latin letters of a text as ASCII: Łukasz Søgaard is Lukasz Sogaard, Nießner is Niessner. Letters lose their
 * marks and their style (𝓧, ａ). Those that Unicode does not decompose (ł, ß, æ, þ, IPA) become what AnyAscii's table
 * has for them (https://anyascii.com). Other scripts stay as they are, й with its mark. Case stays, too: Æ is Ae.
 */
export function asciiLetters(text: string): string {
  if (allAscii.test(text)) return text;
  return text.replace(marked, (letter) => {
    if (!/\p{sc=Latin}/u.test(normalized(letter, "NFKC"))) return letter;
    return inAscii(normalized(letter, "NFKD").replace(/\p{M}+/gu, ""));
  });
}

/** The table writes some sounds as signs, such as a glottal stop as an apostrophe; they are left out. */
function inAscii(letters: string): string {
  return anyAscii(letters).replace(/[^a-zA-Z0-9]/g, "");
}
