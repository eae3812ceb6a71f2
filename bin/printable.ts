import { visibleText } from "@/lib/text/visibleText";

/** Makes third-party text safe to print: no control characters, and all on one line. */
export function printable(text: string): string {
  return visibleText(text).replace(/[\t\r\n]+/g, " ");
}
