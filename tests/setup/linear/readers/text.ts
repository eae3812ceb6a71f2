import { asciiLetters } from "@/lib/text/asciiLetters";
import { decodeEntities } from "@/lib/text/entities";
import { foldTitleLetters, foldWord } from "@/lib/text/fold";
import { withoutComments } from "@/lib/text/latex/comments";
import { mathText } from "@/lib/text/latex/math";
import { latexToText } from "@/lib/text/latex/readLatex";
import { normalizeUnicode } from "@/lib/text/normalized";
import { slugLetters } from "@/lib/text/slugLetters";
import { spellOut } from "@/lib/text/spelledOut";
import { transliterate } from "@/lib/text/transliterated";
import { visibleText } from "@/lib/text/visibleText";
import { entities, formatCharacters, letters, scripts, spaces } from "../pieces/letters";
import { html } from "../pieces/markup";
import { prose } from "../pieces/prose";
import type { TextReader } from "../textReader";

export const textParsers: TextReader[] = [
  { name: "entities", pieces: [...html, ...entities, ...formatCharacters], read: decodeEntities },
  { name: "LaTeX", pieces: prose, read: latexToText },
  { name: "comments", pieces: ["%", "\n", "\n%", ". %", "1\n%", " ", "a", "1"], read: withoutComments },
  { name: "formula", pieces: prose, read: mathText },
  { name: "visible text", pieces: [...letters, ...spaces, ...formatCharacters], read: visibleText },
  {
    name: "normal forms",
    pieces: [...letters, ...formatCharacters],
    read: (text) => (["NFC", "NFD", "NFKC", "NFKD"] as const).map((each) => normalizeUnicode(text, each)),
  },
  { name: "fold", pieces: letters, read: foldWord },
  { name: "letters of a title", pieces: scripts, read: (text) => [foldTitleLetters(text), spellOut(text)] },
  { name: "letters of a slug", pieces: scripts, read: slugLetters },
  { name: "letters in ASCII", pieces: scripts, read: (text) => [asciiLetters(text), transliterate(text)] },
];
