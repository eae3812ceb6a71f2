import { maxFormulaLength } from "../segments";
import { negativeSpaces, openCommands, type Refusal, refusedCommands, rowEnds } from "./commands";
import { sizeReaders, type UsedSize } from "./sizeReaders";
import { skipGroup, skipSpaces } from "./sizes";
import { tokensOf } from "./tokens";

const maxSpace = 2; // Maximum sizes in em: one space; a rule, a shift or a gap between rows; and all together
const maxInk = 1;
const maxTotal = 10;
const maxBack = 2; // How far a whole formula may move text back over the preceding text, in em

const maxDepth = 30; // Real formulas nest fewer than ten levels deep
const maxOpen = 60;
const maxRows = 40;
const maxColumns = 20;

// Judged by tokens before KaTeX executes it: it must define nothing, refer to nothing outside, stay in its box, and
// have a shape that costs in proportion to its length. Returns the reason for a refusal, or null.
export function refusalOf(tex: string): Refusal | null {
  if (tex.length > maxFormulaLength) return "too long";
  // Bidirectional overrides, and stacks of accents.
  if (/\p{Bidi_Control}|\p{M}{4}/u.test(tex)) return "characters";
  const tokens = tokensOf(tex);
  if (!tokens) return "characters";
  return refusedCommand(tokens) ?? refusedShape(tokens) ?? refusedSizes(tokens);
}

function refusedCommand(tokens: string[]): Refusal | null {
  for (const token of tokens) {
    const refusal = refusedCommands.get(token);
    if (refusal) return refusal;
    // KaTeX defines its own macros with these, but accepts them from anyone.
    if (/^\\[a-zA-Z]*@/.test(token)) return "macros";
  }
  return null;
}

function refusedShape(tokens: string[]): Refusal | null {
  let depth = 0;
  let open = 0;
  let rows = 0;
  for (const [index, token] of tokens.entries()) {
    if (token === "{" || token === "\\left" || token === "\\begin") depth++;
    else if (token === "}" || token === "\\right" || token === "\\end") depth--;
    if (openCommands.has(token)) open++;
    if (depth > maxDepth || open > maxOpen) return "nesting";
    if (rowEnds.has(token) && ++rows > maxRows) return "rows or columns";
    if (token === "\\begin" && !isColumnCountAllowed(tokens, index + 1)) return "rows or columns";
  }
  return null;
}

/** `\begin{alignedat}{3}` creates that many columns, even if they are empty. */
function isColumnCountAllowed(tokens: string[], at: number): boolean {
  const end = skipGroup(tokens, at);
  if (end === null) return false;
  const name = tokens.slice(skipSpaces(tokens, at) + 1, end - 1).join("");
  if (!/^[a-zA-Z]+\*?$/.test(name)) return false;
  if (!/^align(ed)?at\*?$/.test(name)) return true;
  const afterCount = skipGroup(tokens, end);
  if (afterCount === null) return false;
  const columns = tokens.slice(skipSpaces(tokens, end) + 1, afterCount - 1).join("");
  return /^\d{1,3}$/.test(columns) && Number(columns) <= maxColumns;
}

function refusedSizes(tokens: string[]): Refusal | null {
  let all = 0;
  let back = 0;
  for (const [index, token] of tokens.entries()) {
    back += negativeSpaces.get(token) ?? 0;
    const read = sizeReaders.get(token);
    const sizes: UsedSize[] | null = read ? read(tokens, index + 1) : [];
    if (!sizes) return "sizes";
    for (const { em, kind } of sizes) {
      if (Math.abs(em) > (kind === "ink" ? maxInk : maxSpace)) return "ink outside its box";
      all += Math.abs(em);
      back += Math.max(0, -em);
    }
  }
  return all > maxTotal || back > maxBack ? "ink outside its box" : null;
}
