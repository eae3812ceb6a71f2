import { readName } from "@/lib/papers/authors/readName";
import { readWriting, writingKey } from "@/lib/papers/authors/sameName";
import { authorSlug } from "@/lib/papers/authors/slug";
import { letters, spaces } from "../pieces/letters";
import { authors } from "../pieces/people";
import type { TextReader } from "../textReader";

export const writingsParsers: TextReader[] = [
  { name: "slug of an author", pieces: [...authors, ...letters, ...spaces, "-", "’", "é", "𐌰"], read: authorSlug },
  {
    name: "writing of a name",
    pieces: [...authors, ...letters, ...spaces, ". -", "ue", "é"],
    read: (text) => {
      const name = readName(text);
      return name && [writingKey(name), readWriting(name)];
    },
  },
];
