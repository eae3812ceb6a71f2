import { findRanges } from "@/lib/search/highlight/highlight";
import { highlightAbstract, highlightText } from "@/lib/search/highlight/highlightText";
import { matchedAuthors } from "@/lib/search/highlight/matchedAuthors";
import { letters, scripts, spaces } from "../pieces/letters";
import { prose } from "../pieces/prose";
import { query } from "../pieces/queries";
import type { TextReader } from "../textReader";

export const searchParsers: TextReader[] = [
  {
    name: "marks in any script",
    pieces: scripts,
    read: (text) => findRanges(text, ["データ", "hawaii", "schoelkopf"]),
  },
  {
    name: "marks",
    pieces: [...prose, "-", "multi-task", "GPT4"],
    read: (text) => [highlightText(text, ["a", "task", "ab*"]), highlightAbstract(text, ["a", "graph"], 300)],
  },
  {
    name: "marks: words",
    pieces: [...query, ...letters, ...spaces],
    read: (text) => highlightText("a graph of words ab GPT4 multi-task", text.split(" ")),
    longest: 2000,
  },
  { name: "marks: names", pieces: [...letters, ...spaces, "-"], read: (text) => matchedAuthors([text], ["a", "ab*"]) },
];
