import { decodeHTMLStrict } from "entities";
import { visibleText } from "./visibleText";

/** A complete HTML character reference. `?a=1&copy=2` and `AT&T` contain none, because there is no semicolon. */
const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

/** From decoded references: invisible control characters, often the remains of a ligature, and noncharacters. */
const invisible = /[^\P{Cc}\t\n\r]|\p{Noncharacter_Code_Point}/gu;

// Each once: `&amp;lt;` becomes `&lt;`. Names are HTML's (html.spec.whatwg.org, 13.5); 128 to 159 are Windows-1252, as
// in browsers. Without a semicolon or with an unknown name, text stays. What was decoded went through visibleText.ts.
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  const decoded = text.replace(reference, (source) => {
    const character = decodeHTMLStrict(source);
    return character === source ? source : character.replace(invisible, "");
  });
  return decoded === text ? text : visibleText(decoded);
}
