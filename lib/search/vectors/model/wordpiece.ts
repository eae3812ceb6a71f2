import { normalizeUnicode } from "../../../text/normalized";
import type { Vocabulary } from "./vocabulary";

// The tokens of BERT (uncased): https://arxiv.org/abs/1810.04805, as normalizers/bert.rs, pre_tokenizers/bert.rs and
// models/wordpiece of https://github.com/huggingface/tokenizers, except that "[SEP]" and the like are plain text.

const maxTextLength = 5000; // In UTF-16 units: 128 tokens take some 700. The rest is ignored.

const maxWordLength = 100; // In characters. Anything longer is no word.

/** Format characters, private use, unpaired surrogates, and controls that are not white space. */
const invisible = /[\p{Cf}\p{Co}\p{Cs}\ufffd]|(?![\t\n\r])\p{Cc}/gu;

/** Unified ideographs, which are written without spaces; not kana nor hangul. */
const ideographs =
  "\\u4e00-\\u9fff\\u3400-\\u4dbf\\u{20000}-\\u{2a6df}\\u{2a700}-\\u{2b73f}\\u{2b740}-\\u{2b81f}\\u{2b920}-\\u{2ceaf}\\uf900-\\ufaff\\u{2f800}-\\u{2fa1f}";

/** A punctuation mark or an ideograph by itself, or a word. Unicode classes some ASCII marks as symbols. */
const standalone = `\\p{P}$+<=>^\`|~${ideographs}`;
const wordOrMark = new RegExp(`[${standalone}]|[^\\s${standalone}]+`, "gu");

export function tokenize(text: string, vocabulary: Vocabulary, maxTokens: number): number[] {
  const tokens = [vocabulary.begin];
  for (const [word] of normalize(text.slice(0, maxTextLength)).matchAll(wordOrMark)) {
    tokens.push(...piecesOf(word, vocabulary));
    if (tokens.length >= maxTokens) break;
  }
  return [...tokens.slice(0, maxTokens - 1), vocabulary.end];
}

/** Removes case, accents and invisible characters. Sigma has one lower-case form in all positions. */
function normalize(text: string): string {
  return normalizeUnicode(text.replace(invisible, ""), "NFD")
    .replace(/\p{Mn}/gu, "")
    .replaceAll("Σ", "σ")
    .toLowerCase();
}

function piecesOf(word: string, { pieces, longestPiece, unknown }: Vocabulary): number[] {
  if ([...word].length > maxWordLength) return [unknown];
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
