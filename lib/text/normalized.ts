/** UAX #15, section 13, allows 30 marks in a row in stream-safe text; no language uses a tenth of that. */
const surplusMarks = /([\p{M}\uff9e\uff9f]{30})[\p{M}\uff9e\uff9f]+/gu;

/** Keeps the first 30 of a run of marks: sorting them is quadratic. (U+FF9E and U+FF9F become marks.) */
export function normalizeUnicode(text: string, form: "NFC" | "NFD" | "NFKC" | "NFKD"): string {
  return text.replace(surplusMarks, "$1").normalize(form);
}
