import { refusalOf } from "@/lib/papers/formulas/refusal";
import { rewriteForKatex } from "@/lib/papers/formulas/rewritten";
import { tokensOf as formulaTokensOf } from "@/lib/papers/formulas/tokens";
import { formula, latex } from "../pieces/latex";
import type { TextReader } from "../textReader";

// Tokens are read before the length is checked.
export const formulasParsers: TextReader[] = [
  { name: "formula: tokens", pieces: [...latex, ...formula], read: formulaTokensOf },
  {
    name: "formula: rewritten",
    pieces: [...latex, ...formula, "\\label{", "\\buildrel", "\\over"],
    read: rewriteForKatex,
    longest: 2000,
  },
  { name: "formula: refusal", pieces: [...latex, ...formula], read: refusalOf },
];
