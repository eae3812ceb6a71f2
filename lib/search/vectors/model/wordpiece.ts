import { normalized } from "../../../text/normalized";
import type { Vocabulary } from "./vocabulary";

/*
 * The tokens that BERT (uncased) sees in a text: https://arxiv.org/abs/1810.04805. The rules are those of the library
 * that made the model's, in its normalizers/bert.rs, pre_tokenizers/bert.rs and models/wordpiece:
 * https://github.com/huggingface/tokenizers. One differs: "[SEP]" and the like, written in a text, are text.
 */

/** In UTF-16 units: 128 tokens are some 700. What stands behind is not looked at. */
const longestText = 5000;

/** In characters. What is longer is no word. */
const longestWord = 100;

/** Formatting, private use, halves of characters, and controls that are not white space. */
const invisible = /[\p{Cf}\p{Co}\p{Cs}\ufffd]|(?![\t\n\r])\p{Cc}/gu;

/** Unified ideographs, with no space between words. Not kana nor hangul. */
const ideographs =
  "\\u4e00-\\u9fff\\u3400-\\u4dbf\\u{20000}-\\u{2a6df}\\u{2a700}-\\u{2b73f}\\u{2b740}-\\u{2b81f}\\u{2b920}-\\u{2ceaf}\\uf900-\\ufaff\\u{2f800}-\\u{2fa1f}";

/** A mark or an ideograph, each by itself, or a word. To Unicode, some marks of ASCII are symbols. */
const alone = `\\p{P}$+<=>^\`|~${ideographs}`;
const wordOrMark = new RegExp(`[${alone}]|[^\\s${alone}]+`, "gu");

/** The tokens of any text whatever, at most `most` of them with those at its beginning and its end. */
export function tokenize(text: string, vocabulary: Vocabulary, most: number): number[] {
  const tokens = [vocabulary.begin];
  for (const [word] of plain(text.slice(0, longestText)).matchAll(wordOrMark)) {
    tokens.push(...piecesOf(word, vocabulary));
    if (tokens.length >= most) break;
  }
  return [...tokens.slice(0, most - 1), vocabulary.end];
}

/** Without case, accents and what cannot be seen. A sigma has one small form wherever it stands. */
function plain(text: string): string {
  return normalized(text.replace(invisible, ""), "NFD")
    .replace(/\p{Mn}/gu, "")
    .replaceAll("Σ", "σ")
    .toLowerCase();
}

/** The longest piece that a word begins with, then the longest that the rest does, to its end. */
function piecesOf(word: string, { pieces, longestPiece, unknown }: Vocabulary): number[] {
  if ([...word].length > longestWord) return [unknown];
  const found: number[] = [];
  for (let start = 0; start < word.length; ) {
    const mark = start > 0 ? "##" : "";
    let end = Math.min(start + longestPiece, word.length);
    while (end > start && !pieces.has(mark + word.slice(start, end))) end--;
    const piece = pieces.get(mark + word.slice(start, end));
    if (end === start || piece === undefined) return [unknown];
    found.push(piece);
    start = end;
  }
  return found;
}
