import { suggestible } from "@/lib/search/suggestions/suggestible";
import { hasBlocked } from "@/lib/search/suggestions/words";
import { letters, spaces } from "../pieces/letters";
import { query } from "../pieces/queries";
import type { TextReader } from "../textReader";

export const suggestionsParsers: TextReader[] = [
  {
    name: "blocked queries",
    pieces: [...query, ...letters, ...spaces],
    read: (text) => hasBlocked(text, [" a ", " a a b "]),
  },
  { name: "suggestion", pieces: [...query, ...letters, ...spaces], read: suggestible },
];
