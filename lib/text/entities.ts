import { decodeHTMLStrict } from "entities";
import { visibleText } from "./visibleText";

/** A complete HTML character reference. `?a=1&copy=2` and `AT&T` contain none, because there is no semicolon. */
const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

/**
 * Characters removed from decoded references: control characters except white space, and noncharacters. The first 32
 * controls are often the remains of a ligature; none of them is visible.
 */
const invisible = /[^\P{Cc}\t\n\r]|\p{Noncharacter_Code_Point}/gu;

/**
 * Decodes HTML character references, each once: `&amp;lt;` becomes `&lt;`. Names are those of HTML's table
 * (html.spec.whatwg.org, 13.5); numbers from 128 to 159 are read as Windows-1252, as browsers do. Anything else,
 * without a semicolon or with an unknown name, stays unchanged.
 * @returns a text that went through visibleText.ts if any reference was decoded
 */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  const decoded = text.replace(reference, (source) => {
    const character = decodeHTMLStrict(source);
    return character === source ? source : character.replace(invisible, "");
  });
  return decoded === text ? text : visibleText(decoded);
}
