import { documentOf } from "@/lib/search/index/document";
import { introducedNames, otherNames } from "@/lib/search/index/introducedNames";
import { tokenize } from "@/lib/text/tokenize";
import { letters, scripts, spaces } from "../pieces/letters";
import { prose } from "../pieces/prose";
import type { TextReader } from "../textReader";

export const indexParsers: TextReader[] = [
  { name: "words", pieces: [...letters, ...spaces, "-", "‐", "+", "++", "#", "AB", "aB", "A1"], read: tokenize },
  { name: "words of any script", pieces: scripts, read: tokenize },
  {
    name: "index",
    pieces: [...prose, "-"],
    read: (text) => documentOf({ id: 1, title: text, abstract: text, authors: [text], topics: [text] }),
  },
  {
    name: "names of titles",
    pieces: [...prose, ":", " - ", "(", ")", " and ", " v2.0", "Technical Report", "GPT-4", "Llama 3", "(AB)"],
    read: (text) => [introducedNames(text), otherNames(text, text)],
  },
];
