import { accented, groupAccents, isAccentedLetter, textAccents } from "./accents";
import { escaped } from "./commands";
import type { Cursor } from "./cursor";
import { letters } from "./letters";
import type { Node } from "./tree";

const maxAccents = 3; // Vietnamese has letters with two accents; no language has more

type Context = { cursor: Cursor; read: (nodes: Node[]) => string; before: string };
type Command = { name: string; after: boolean };

/** An escape, a letter, or an accent with its base; null if the command is none of these. */
export function readCharacter(command: Command, context: Context, accents = 0): string | null {
  const { name } = command;
  if (escaped.has(name)) return name;
  const letter = letters.get(name);
  if (letter !== undefined) {
    skipEnd(context.cursor);
    return letter;
  }
  const isSign = !/[a-zA-Z]/.test(name);
  const next = peekGroup(context.cursor) ?? context.cursor.peek();
  const mark = textAccents.get(name) ?? (next?.kind === "group" ? groupAccents.get(name) : undefined);
  if (mark === undefined) return null;
  if (next?.kind === "group") return accentGroup(mark, name, context);
  const text =
    next?.kind === "command" ? accentCommand(mark, next, context, accents) : accentLetter(mark, command, context);
  return text ?? (isSign ? name : null); // Without a letter, the sign of an accent stands for itself
}

/** Returns the next group, also after a space: `\" {o}`. */
function peekGroup(cursor: Cursor): Node | null {
  const position = cursor.place();
  cursor.skipSpace();
  const next = cursor.peek();
  cursor.returnTo(position);
  return next?.kind === "group" ? next : null;
}

/** Skips what ends the name of a letter's command: spaces or an empty group. */
function skipEnd(cursor: Cursor): void {
  const next = cursor.peek();
  if (next?.kind === "group" && next.nodes.length === 0) cursor.next();
  else cursor.skipSpace();
}

function accentGroup(mark: string, name: string, { cursor, read }: Context): string {
  const sign = /[a-zA-Z]/.test(name) ? null : name;
  const text = read(cursor.argument() ?? []).trimStart();
  // A repetition count in a regular expression: \d{3}.
  if (sign === null && /^\d[\d,\s]*$/.test(text)) return `\\${name}{${text}}`;
  if (text === "" && sign !== null) return sign;
  // Authors also define styles with one-letter names: \b{bold}.
  const isAccent = /^[\p{L}\p{N}]/u.test(text) && (sign !== null || [...text].length <= 2);
  return isAccent ? accented(mark, text) : text;
}

function accentCommand(mark: string, next: Command, context: Context, accents: number): string | null {
  if (accents === maxAccents || !(letters.has(next.name) || textAccents.has(next.name))) return null;
  const position = context.cursor.place();
  context.cursor.next();
  const text = readCharacter(next, { ...context, before: "" }, accents + 1) ?? "";
  if (/^\p{L}/u.test(text)) return accented(mark, text);
  context.cursor.returnTo(position);
  return null;
}

function accentLetter(mark: string, { name, after }: Command, { cursor, read, before }: Context): string | null {
  const next = cursor.peek();
  if (next?.kind !== "text") return null;
  const follows = next.text.trimStart();
  const [letter = ""] = follows;
  if (!/\p{L}/u.test(letter)) return null;
  // A group with only an accent and its letter: {\b a}, {\t oo}.
  const isGroup = before.endsWith("{") && [...follows].length <= 2;
  if (!isGroup && !isAccentedLetter(mark, letter)) return null;
  const isWithin = /\p{L}$/u.test(before);
  // An escaped apostrophe, as in "the model\'s".
  if (name === "'" && isWithin && /^(?:s|t|re|ve|ll|d|m)(?!\p{L})/iu.test(next.text)) return null;
  const isSpaced = after || follows !== next.text;
  // "\d is a digit" and "\r carriage return" are not LaTeX, and \" may end a quotation.
  const isAlone = /^\s+\p{L}\p{M}*(?![\p{L}\p{N}]|\s+\p{L})/u.test(next.text);
  const isAtStart = /^$|[\s{(-]$/.test(before);
  const isAccent = /[a-zA-Z]/.test(name)
    ? isSpaced && (isWithin || before.endsWith("{") || /[cvHk]/.test(name) || (isAtStart && isAlone))
    : !isSpaced || isWithin || isAtStart;
  if (!isAccent) return null;
  cursor.skipSpace();
  return accented(mark, read(cursor.argument() ?? []));
}
