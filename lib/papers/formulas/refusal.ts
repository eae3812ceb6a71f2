import { longestFormula } from "../segments";
import { negativeSpaces, openCommands, type Refusal, refusedCommands, rowEnds } from "./commands";
import { type GivenSize, sizeReaders } from "./given";
import { skipGroup, skipSpaces } from "./sizes";
import { tokensOf } from "./tokens";

/** In em: of one space; of a rule, a shift or a gap between rows; and of all together. */
const widestSpace = 2;
const largestInk = 1;
const mostSpace = 10;
/** In em, of a whole formula: how far what follows is moved back over what stands before. */
const mostBack = 2;

/** Real formulas nest less than ten deep. */
const deepest = 30;
const mostOpen = 60;
const mostRows = 40;
const mostColumns = 20;

/**
 * Whether a formula may be set at all, judged by its tokens, before KaTeX executes any of it: it must define nothing,
 * lead nowhere, stay in its box, and be of a shape that costs in proportion to its length.
 * @returns why not, or null
 */
export function refusalOf(tex: string): Refusal | null {
  if (tex.length > longestFormula) return "too long";
  // Overrides of the direction of writing, and towers of accents.
  if (/\p{Bidi_Control}|\p{M}{4}/u.test(tex)) return "characters";
  const tokens = tokensOf(tex);
  if (!tokens) return "characters";
  return refusedCommand(tokens) ?? refusedShape(tokens) ?? refusedSizes(tokens);
}

function refusedCommand(tokens: string[]): Refusal | null {
  for (const token of tokens) {
    const refusal = refusedCommands.get(token);
    if (refusal) return refusal;
    // KaTeX's own macros are made of these, and it lets anybody use them.
    if (/^\\[a-zA-Z]*@/.test(token)) return "macros";
  }
  return null;
}

function refusedShape(tokens: string[]): Refusal | null {
  let depth = 0;
  let open = 0;
  let rows = 0;
  for (const [place, token] of tokens.entries()) {
    if (token === "{" || token === "\\left" || token === "\\begin") depth++;
    else if (token === "}" || token === "\\right" || token === "\\end") depth--;
    if (openCommands.has(token)) open++;
    if (depth > deepest || open > mostOpen) return "nesting";
    if (rowEnds.has(token) && ++rows > mostRows) return "rows or columns";
    if (token === "\\begin" && !hasFewColumns(tokens, place + 1)) return "rows or columns";
  }
  return null;
}

/** `\begin{alignedat}{3}` makes as many columns as it says, whether they hold anything or not. */
function hasFewColumns(tokens: string[], at: number): boolean {
  const end = skipGroup(tokens, at);
  if (end === null) return false;
  const name = tokens.slice(skipSpaces(tokens, at) + 1, end - 1).join("");
  if (!/^[a-zA-Z]+\*?$/.test(name)) return false;
  if (!/^align(ed)?at\*?$/.test(name)) return true;
  const behind = skipGroup(tokens, end);
  if (behind === null) return false;
  const columns = tokens.slice(skipSpaces(tokens, end) + 1, behind - 1).join("");
  return /^\d{1,3}$/.test(columns) && Number(columns) <= mostColumns;
}

function refusedSizes(tokens: string[]): Refusal | null {
  let all = 0;
  let back = 0;
  for (const [place, token] of tokens.entries()) {
    back += negativeSpaces.get(token) ?? 0;
    const read = sizeReaders.get(token);
    const given: GivenSize[] | null = read ? read(tokens, place + 1) : [];
    if (!given) return "sizes";
    for (const { em, kind } of given) {
      if (Math.abs(em) > (kind === "ink" ? largestInk : widestSpace)) return "ink outside its box";
      all += Math.abs(em);
      back += Math.max(0, -em);
    }
  }
  return all > mostSpace || back > mostBack ? "ink outside its box" : null;
}
