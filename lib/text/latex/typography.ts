const marks = /``|''|`|--/; // Most texts contain nothing to replace

export function applyTypography(text: string): string {
  if (!marks.test(text)) return text;
  return text
    .replace(/``/g, "“")
    .replace(/''/g, "”")
    .replace(/`([^`']+)'/g, "‘$1’")
    .replace(/(?<!-)---(?!-)/g, "—")
    .replace(doubleHyphen, (_, left: string, right: string, at: number, whole: string) =>
      dash(left, right, () => isAlone(whole, at)),
    );
}

const doubleHyphen = /(?<![-<])--(?![->])(?<=([\p{L}\p{M}\p{N}]{0,40})--)(?=([\p{L}\p{M}\p{N}]{0,40}))/gu;

/** Words that begin or end a clause and are not part of a compound. */
const connective =
  /^(?:an?|the|this|that|these|those|it|its|which|who|whose|where|when|while|what|how|why|and|or|but|not|if|as|so|then|than|thus|is|are|was|were|be|can|we|our|they|their|he|she|in|on|at|of|to|for|from|by|with|without|via|such|both|even|only|all|each|because|since|although|though|despite|including|especially|namely|rather|about|roughly|no|some|many|most|more|less|one|two|three|four)$/i;

/** Endings that are more common at the edge of a clause than in a compound: reports--compressing. */
const separatingLeft = /(?:ing|ly|[^isu]s)$|[^\p{L}\p{M}]/u;
const separatingRight = /(?:ing|ed|able)$/;

/** Between names and in a compound an en dash; between other words an em dash. */
function dash(left: string, right: string, isOnly: () => boolean): string {
  if (!/\p{L}\p{M}*$/u.test(left) || !/^\p{L}/u.test(right)) return "–";
  if (/^\p{Lu}/u.test(left) && /^\p{Lu}/u.test(right)) return "–";
  const separates =
    connective.test(left) || connective.test(right) || separatingLeft.test(left) || separatingRight.test(right);
  return separates || !isOnly() ? "—" : "–";
}

const maxSentence = 400; // In characters. Sentences are seldom longer.

/** Returns whether the sentence has no other double hyphen. Two of them may enclose an insertion. */
function isAlone(text: string, at: number): boolean {
  const [before = ""] = /[^.!?;:]*$/.exec(text.slice(Math.max(0, at - maxSentence), at)) ?? [];
  const [behind = ""] = /^[^.!?;:]*/.exec(text.slice(at + 2, at + 2 + maxSentence)) ?? [];
  return !/[\p{Ll}\p{N}\s]--[\p{Ll}\p{N}\s]/u.test(`${before} ${behind}`);
}
