import { visibleText } from "@/lib/text/visibleText";

/** What others wrote, as a part of a line on a terminal: nothing in it acts on the terminal or on the rest of the line. */
export function printable(text: string): string {
  return visibleText(text).replace(/[\t\r\n]+/g, " ");
}
