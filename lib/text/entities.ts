import { decodeHTMLStrict } from "entities";
import { visibleText } from "./visibleText";

/** A whole reference of HTML. In `?a=1&copy=2` and `AT&T` there is none, as none ends in a semicolon. */
const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

/**
 * What no text says, from whichever reference: controls but white space, and code points that are no characters. The
 * first 32 controls are often the remains of a ligature, and none of them has a form.
 */
const unsaid = /[^\P{Cc}\t\n\r]|\p{Noncharacter_Code_Point}/gu;

/**
 * Replaces the character references of HTML by their characters, each once: `&amp;lt;` becomes `&lt;`. Names are those
 * of HTML's table (html.spec.whatwg.org, 13.5); numbers from 128 to 159 are those of Windows-1252, as browsers read
 * them. What is no reference, has no semicolon or no name of the table stays as it is.
 * @returns a text in which no character acts on those around it, see visibleText.ts, where a reference was replaced
 */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  const decoded = text.replace(reference, (written) => {
    const character = decodeHTMLStrict(written);
    return character === written ? written : character.replace(unsaid, "");
  });
  return decoded === text ? text : visibleText(decoded);
}
