import { joinCitations } from "@/lib/library/citations";
import { assetsIn } from "@/lib/library/offline";
import { readLibrary } from "@/lib/library/readLibrary";
import { readTagField } from "@/lib/library/tags";
import { letters, spaces } from "../pieces/letters";
import type { TextReader } from "../textReader";

export const libraryParsers: TextReader[] = [
  {
    name: "library",
    pieces: ['"a":{},', '"a":{"saved":[true,1]},', "[", ...letters],
    read: (text) => readLibrary(`{"version":1,"papers":{${text}"b":{}}}`),
  },
  { name: "tags of a library", pieces: [",", "a", ...letters, ...spaces], read: readTagField },
  {
    name: "citations of a library",
    pieces: ["@a{", ",", "\n", ...letters],
    read: (text) => joinCitations([text], "bib"),
  },
  { name: "assets of a page", pieces: ['href="', "/_next/static/", "browser-", '"', ".css"], read: assetsIn },
];
