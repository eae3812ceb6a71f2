import { findQueryName } from "@/lib/search/plan/queryName";
import { parseQuery } from "@/lib/search/query/parse";
import { withFilter, withoutPart } from "@/lib/search/query/rewrite";
import { letters, spaces } from "../pieces/letters";
import { query } from "../pieces/queries";
import type { TextReader } from "../textReader";

export const queryParsers: TextReader[] = [
  { name: "query", pieces: [...query, ...letters, ...spaces], read: parseQuery },
  {
    name: "query: name",
    pieces: [...query, ...letters, ...spaces, "the ", "paper ", "what is ", "v2.0", " squared", "++"],
    read: (text) => findQueryName(parseQuery(text), { findWord: () => null }),
  },
  {
    name: "query: edits",
    pieces: [...query, ...letters, ...spaces],
    read: (text) => [
      withFilter(text, { kind: "has", link: "code", excluded: false }),
      parseQuery(text)
        .parts.slice(0, 3)
        .map((part) => withoutPart(text, part)),
    ],
  },
];
