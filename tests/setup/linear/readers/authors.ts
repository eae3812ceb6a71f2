import { readName } from "@/lib/papers/authors/readName";
import { authorsIn, namesOf } from "@/lib/papers/paperAuthors";
import { latex } from "../pieces/latex";
import { letters, spaces } from "../pieces/letters";
import { address, authors } from "../pieces/people";
import type { TextReader } from "../textReader";

export const authorsParsers: TextReader[] = [
  { name: "feed: authors", pieces: [...authors, ...address, ...letters, ...spaces], read: (text) => authorsIn(text) },
  { name: "authors in one text", pieces: [...authors, ...letters, ...spaces], read: (text) => authorsIn(text) },
  {
    name: "name",
    pieces: [...authors, ...letters, ...spaces, "van ", "de la ", ". -", "III ", "et al."],
    read: readName,
  },
  {
    name: "names",
    pieces: [
      ...authors,
      ...letters,
      ...spaces,
      ...latex,
      "Ann ",
      "@",
      "a@b.c",
      "<",
      ">",
      ":",
      " et ",
      " y ",
      "*",
      "王伟",
    ],
    read: (text) => namesOf([text, text]),
  },
];
