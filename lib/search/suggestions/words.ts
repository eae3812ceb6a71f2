import { tokenize } from "../../text/tokenize";

/** The words of a query, folded, with spaces between and around them: what is blocked is known by them, however it is written. */
export function wordsOf(text: string): string {
  return ` ${tokenize(text)
    .map(({ word }) => word)
    .join(" ")} `;
}

/** @param blocked as `wordsOf` has them. @returns whether a query has any of them, one after the other as they stand there */
export function hasBlocked(text: string, blocked: string[]): boolean {
  const words = wordsOf(text);
  return blocked.some((each) => words.includes(each));
}
