import { accented, accentsOfGroups, isLetterOf, textAccents } from "./accents";
import { escaped } from "./commands";
import type { Cursor } from "./cursor";
import { letters } from "./letters";
import type { Node } from "./tree";

/** A letter has two accents at most, as in Vietnamese. */
const mostAccents = 3;

/** How a command is read: its arguments, and what stands before it. */
type Reading = { cursor: Cursor; read: (nodes: Node[]) => string; before: string };
type Command = { name: string; after: boolean };

/**
 * Reads the commands that stand for a character anywhere: escapes, letters, accents with what they stand on.
 * @returns null where the command is none of these
 */
export function readCharacter(command: Command, reading: Reading, accents = 0): string | null {
  const { name } = command;
  if (escaped.has(name)) return name;
  const letter = letters.get(name);
  if (letter !== undefined) {
    skipEnd(reading.cursor);
    return letter;
  }
  const isSign = !/[a-zA-Z]/.test(name);
  const next = peekGroup(reading.cursor) ?? reading.cursor.peek();
  const mark = textAccents.get(name) ?? (next?.kind === "group" ? accentsOfGroups.get(name) : undefined);
  if (mark === undefined) return null;
  if (next?.kind === "group") return onGroup(mark, name, reading);
  const text = next?.kind === "command" ? onCommand(mark, next, reading, accents) : onLetter(mark, command, reading);
  // A sign that is no accent stands for itself.
  return text ?? (isSign ? name : null);
}

/** Returns the group that stands next, also behind a space: `\" {o}`. */
function peekGroup(cursor: Cursor): Node | null {
  const place = cursor.place();
  cursor.skipSpace();
  const next = cursor.peek();
  cursor.returnTo(place);
  return next?.kind === "group" ? next : null;
}

/** What ends the name of a letter's command: spaces, or a group of nothing. */
function skipEnd(cursor: Cursor): void {
  const next = cursor.peek();
  if (next?.kind === "group" && next.nodes.length === 0) cursor.next();
  else cursor.skipSpace();
}

function onGroup(mark: string, name: string, { cursor, read }: Reading): string {
  const sign = /[a-zA-Z]/.test(name) ? null : name;
  const text = read(cursor.argument() ?? []).trimStart();
  // A count in a regular expression: \d{3}.
  if (sign === null && /^\d[\d,\s]*$/.test(text)) return `\\${name}{${text}}`;
  if (text === "" && sign !== null) return sign;
  // Authors name styles of their own by a letter, too: \b{bold}.
  const isAccent = /^[\p{L}\p{N}]/u.test(text) && (sign !== null || [...text].length <= 2);
  return isAccent ? accented(mark, text) : text;
}

/** `\"\i`, or an accent on an accented letter. */
function onCommand(mark: string, next: Command, reading: Reading, accents: number): string | null {
  if (accents === mostAccents || !(letters.has(next.name) || textAccents.has(next.name))) return null;
  const place = reading.cursor.place();
  reading.cursor.next();
  const text = readCharacter(next, { ...reading, before: "" }, accents + 1) ?? "";
  if (/^\p{L}/u.test(text)) return accented(mark, text);
  reading.cursor.returnTo(place);
  return null;
}

function onLetter(mark: string, { name, after }: Command, { cursor, read, before }: Reading): string | null {
  const next = cursor.peek();
  if (next?.kind !== "text") return null;
  const follows = next.text.trimStart();
  const [letter = ""] = follows;
  if (!/\p{L}/u.test(letter)) return null;
  // A group of an accent and its letter alone: {\b a}, {\t oo}.
  const isGroup = before.endsWith("{") && [...follows].length <= 2;
  if (!isGroup && !isLetterOf(mark, letter)) return null;
  const isWithin = /\p{L}$/u.test(before);
  // An apostrophe that somebody has escaped, as in "the model\'s".
  if (name === "'" && isWithin && /^(?:s|t|re|ve|ll|d|m)(?!\p{L})/iu.test(next.text)) return null;
  const isSpaced = after || follows !== next.text;
  // "\d is a digit" and "\r carriage return" are of other languages than LaTeX, and \" may end a quotation.
  const isAlone = /^\s+\p{L}\p{M}*(?![\p{L}\p{N}]|\s+\p{L})/u.test(next.text);
  const isAtStart = /^$|[\s{(-]$/.test(before);
  const isAccent = /[a-zA-Z]/.test(name)
    ? isSpaced && (isWithin || before.endsWith("{") || /[cvHk]/.test(name) || (isAtStart && isAlone))
    : !isSpaced || isWithin || isAtStart;
  if (!isAccent) return null;
  cursor.skipSpace();
  return accented(mark, read(cursor.argument() ?? []));
}
