import { tokenize } from "../../text/tokenize";

/** Folded, with spaces between and around them, so that blocking does not depend on spelling. */
export function wordsOf(text: string): string {
  return ` ${tokenize(text)
    .map(({ word }) => word)
    .join(" ")} `;
}

/** @param blocked in the form of `wordsOf` */
export function hasBlocked(text: string, blocked: string[]): boolean {
  const words = wordsOf(text);
  return blocked.some((each) => words.includes(each));
}
