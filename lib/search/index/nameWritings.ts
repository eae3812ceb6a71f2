import { apostrophes } from "../../text/apostrophes";
import { tokenize } from "../../text/tokenize";

const anApostrophe = new RegExp(`(?<=\\p{L})[${apostrophes}](?=\\p{L})`, "gu");

/**
 * Returns the words of a name in each way to write it: Jürgen Müller and Juergen Mueller, Tim OBrien and Tim O Brien.
 * Names are searched for as phrases, so each spelling needs all its words side by side.
 * @returns the spelling of the paper first
 */
export function spellingsOfName(name: string): string[][] {
  const tokens = tokenize(name);
  const writings = [tokens.map(({ word }) => word)];
  if (tokens.some(({ spelledOut }) => spelledOut !== null))
    writings.push(tokens.map(({ word, spelledOut }) => spelledOut ?? word));
  const joined = name.replace(anApostrophe, "");
  if (joined !== name)
    writings.push(...[joined, name.replace(anApostrophe, " ")].map((each) => tokenize(each).map(({ word }) => word)));
  return [...new Map(writings.map((words) => [words.join(" "), words])).values()];
}
