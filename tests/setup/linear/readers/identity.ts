import { parseArxivId } from "@/lib/papers/identity/arxivId";
import { firstDoi, parseDoi } from "@/lib/papers/identity/doi";
import { findIdentifier } from "@/lib/papers/identity/identifier";
import { query } from "../pieces/queries";
import type { TextReader } from "../textReader";

export const identityParsers: TextReader[] = [
  {
    name: "arXiv id, DOI",
    pieces: [
      ...[...query, "a", "a-", "/", "v1", "?", "#", "arXiv:", "arXiv ", "doi:", "https://", "a.b/", "/arxiv/", "cs."],
      ...["2407.20183", "10.1145/", "%2F", "%25", "[cs.CL]", "(", "]", "\u200b", "\uff0e", ". ", "[a](", "2024 "],
      ...["\\\\href{", '<a href="', "corr/abs-", "29Jul2024", "](", "?q=", "&lt;", "10.1101/", "v1.full", "-", "NOT "],
    ],
    read: (text) => [parseArxivId(text), parseDoi(text), findIdentifier(text), firstDoi(text)],
  },
];
