/** As many marks as Unicode's stream-safe text has in a row (UAX #15, 13); no language writes a tenth of them. */
const surplusMarks = /([\p{M}\uff9e\uff9f]{30})[\p{M}\uff9e\uff9f]+/gu;

/**
 * A text in one of Unicode's normal forms. It puts the marks of a letter in order, which takes the square of their
 * number: of more than 30 in a row the first 30 are kept. (U+FF9E and U+FF9F are letters that become marks.)
 */
export function normalized(text: string, form: "NFC" | "NFD" | "NFKC" | "NFKD"): string {
  return text.replace(surplusMarks, "$1").normalize(form);
}
