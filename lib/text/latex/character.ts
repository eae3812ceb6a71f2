import { accented, isLetterOf, textAccents } from "./accents";
import { escaped } from "./commands";
import type { Cursor } from "./cursor";
import { letters } from "./letters";
import type { Node } from "./tree";

/**
 * Reads the commands that stand for a character anywhere: escapes, letters, accents with what they stand on.
 * @param read how the argument of an accent is read
 * @param before what stands before the command
 * @returns null where the command is none of these
 */
export function readCharacter(
  { name, after }: { name: string; after: boolean },
  cursor: Cursor,
  read: (nodes: Node[]) => string,
  before: string,
): string | null {
  if (escaped.has(name)) return name;
  const letter = letters.get(name);
  if (letter !== undefined) {
    const group = cursor.peek();
    if (group?.kind === "group" && group.nodes.length === 0) cursor.next();
    else cursor.skipSpace();
    return letter;
  }
  const mark = textAccents.get(name);
  return mark === undefined ? null : readAccent(name, mark, after, cursor, read, before);
}

function readAccent(
  name: string,
  mark: string,
  after: boolean,
  cursor: Cursor,
  read: (nodes: Node[]) => string,
  before: string,
): string | null {
  const isSign = !/[a-zA-Z]/.test(name);
  const next = cursor.peek();
  const literal = isSign ? name : null;
  if (next?.kind === "group") {
    const text = read(cursor.argument() ?? []).trimStart();
    if (text === "" && isSign) return name;
    // Authors name styles of their own by a letter, too: \b{bold}.
    const isAccent = /^[\p{L}\p{N}]/u.test(text) && (isSign || [...text].length <= 2);
    return isAccent ? accented(mark, text) : text;
  }
  if (next?.kind === "command") {
    if (!letters.has(next.name) && !textAccents.has(next.name)) return literal;
    cursor.next();
    const text = readCharacter(next, cursor, read, "") ?? "";
    return text === "" ? literal : accented(mark, text);
  }
  if (next?.kind !== "text") return literal;
  const follows = next.text.trimStart();
  const [letter = ""] = follows;
  if (!/\p{L}/u.test(letter) || !isLetterOf(mark, letter)) return literal;
  // An apostrophe that somebody has escaped, as in "the model\'s".
  if (name === "'" && /\p{L}$/u.test(before) && /^(?:s|t|re|ve|ll|d|m)(?!\p{L})/iu.test(next.text)) return "'";
  const isSpaced = after || follows !== next.text;
  // "\d is a digit" and "\r carriage return" are of other languages than LaTeX.
  const isAccent = isSign
    ? !isSpaced || /\p{L}$/u.test(before)
    : isSpaced && (/[\p{L}{]$/u.test(before) || /[cvHk]/.test(name));
  if (!isAccent) return literal;
  cursor.skipSpace();
  return accented(mark, read(cursor.argument() ?? []));
}
