/** Most texts have none of what is replaced here. */
const marks = /``|''|`|--/;

/** @returns a text with the quotation marks and dashes that LaTeX's and typewriters' signs stand for */
export function typeset(text: string): string {
  if (!marks.test(text)) return text;
  return text
    .replace(/``/g, "“")
    .replace(/''/g, "”")
    .replace(/`([^`']+)'/g, "‘$1’")
    .replace(/(?<!-)---(?!-)/g, "—")
    .replace(/(?<![-<])--(?![->])(?<=([\p{L}\p{M}\p{N}]*)--)(?=(\p{L}?))/gu, (_, left: string, right: string) =>
      dash(left, right),
    );
}

/** Between two names LaTeX's double hyphen is a dash that joins them; between words it is one that parts them. */
function dash(left: string, right: string): string {
  if (!/\p{L}\p{M}*$/u.test(left) || right === "") return "–";
  return /^\p{Lu}/u.test(left) && /^\p{Lu}/u.test(right) ? "–" : "—";
}
