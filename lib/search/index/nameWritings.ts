import { apostrophes } from "../../text/apostrophes";
import { tokenize } from "../../text/tokenize";

const anApostrophe = new RegExp(`(?<=\\p{L})[${apostrophes}](?=\\p{L})`, "gu");

/** Jürgen Müller and Juergen Mueller, Tim OBrien and Tim O Brien: searched as phrases. The paper's own is first. */
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
