/** Most texts have none of what is replaced here. */
const marks = /``|''|`|--/;

/** Returns a text with the quotation marks and dashes that LaTeX's and typewriters' signs stand for. */
export function typeset(text: string): string {
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

/** With the words beside it, where no space stands between. */
const doubleHyphen = /(?<![-<])--(?![->])(?<=([\p{L}\p{M}\p{N}]{0,40})--)(?=([\p{L}\p{M}\p{N}]{0,40}))/gu;

/** Words that begin or end a part of a sentence, and no compound. */
const connective =
  /^(?:an?|the|this|that|these|those|it|its|which|who|whose|where|when|while|what|how|why|and|or|but|not|if|as|so|then|than|thus|is|are|was|were|be|can|we|our|they|their|he|she|in|on|at|of|to|for|from|by|with|without|via|such|both|even|only|all|each|because|since|although|though|despite|including|especially|namely|rather|about|roughly|no|some|many|most|more|less|one|two|three|four)$/i;

/** Ends of words that a part of a sentence ends or begins with more often than a compound: reports--compressing. */
const partingLeft = /(?:ing|ly|[^isu]s)$|[^\p{L}\p{M}]/u;
const partingRight = /(?:ing|ed|able)$/;

/** Between names and within a compound LaTeX's double hyphen is a dash that joins; between other words, one that parts. */
function dash(left: string, right: string, isOnly: () => boolean): string {
  if (!/\p{L}\p{M}*$/u.test(left) || !/^\p{L}/u.test(right)) return "–";
  if (/^\p{Lu}/u.test(left) && /^\p{Lu}/u.test(right)) return "–";
  const isParting =
    connective.test(left) || connective.test(right) || partingLeft.test(left) || partingRight.test(right);
  return isParting || !isOnly() ? "—" : "–";
}

/** In characters. A sentence is seldom longer. */
const longestSentence = 400;

/** Whether the sentence has no other double hyphen, as two may enclose an insertion. */
function isAlone(text: string, at: number): boolean {
  const [before = ""] = /[^.!?;:]*$/.exec(text.slice(Math.max(0, at - longestSentence), at)) ?? [];
  const [behind = ""] = /^[^.!?;:]*/.exec(text.slice(at + 2, at + 2 + longestSentence)) ?? [];
  return !/[\p{Ll}\p{N}\s]--[\p{Ll}\p{N}\s]/u.test(`${before} ${behind}`);
}
