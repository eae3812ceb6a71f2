import { shorten } from "../../text/shorten";
import { plainText } from "../plain";
import { keySentences } from "./keySentences";

/**
 * Returns the sentences of an abstract that say what is new and what came of it, as plain text of at most `maxLength`
 * characters. "…" stands for what is left out before, between and after them.
 */
export function excerptOf({ title, abstract }: { title: string; abstract: string }, maxLength: number): string {
  const text = plainText(abstract);
  if (text.length <= maxLength) return text;
  const chosen = keySentences(plainText(title), text, maxLength - 3 * "… ".length);
  let excerpt = "";
  let end = 0;
  for (const range of chosen) {
    if (range.start > end) excerpt += excerpt === "" ? "… " : " … ";
    else if (excerpt !== "") excerpt += " ";
    excerpt += text.slice(range.start, range.end).trim();
    end = range.end;
  }
  if (end < text.length) excerpt += " …";
  return shorten(excerpt, maxLength);
}
