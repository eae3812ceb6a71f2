import { marksIn } from "@/lib/search/highlight/highlight";
import { markedSnippet, markedText } from "@/lib/search/highlight/highlightText";
import { foundNames } from "@/lib/search/highlight/matchedAuthors";
import { letters, scripts, spaces } from "../pieces/letters";
import { prose } from "../pieces/prose";
import { query } from "../pieces/queries";
import type { TextReader } from "../textReader";

export const searchParsers: TextReader[] = [
  { name: "marks in any script", pieces: scripts, read: (text) => marksIn(text, ["データ", "hawaii", "schoelkopf"]) },
  {
    name: "marks",
    pieces: [...prose, "-", "multi-task", "GPT4"],
    read: (text) => [markedText(text, ["a", "task", "ab*"]), markedSnippet(text, ["a", "graph"], 300)],
  },
  {
    name: "marks: words",
    pieces: [...query, ...letters, ...spaces],
    read: (text) => markedText("a graph of words ab GPT4 multi-task", text.split(" ")),
    longest: 2000,
  },
  { name: "marks: names", pieces: [...letters, ...spaces, "-"], read: (text) => foundNames([text], ["a", "ab*"]) },
];
