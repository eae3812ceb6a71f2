import { parseArxivId } from "@/lib/identity/arxivId";
import { firstDoi, parseDoi } from "@/lib/identity/doi";
import { readIdentifier } from "@/lib/identity/identifier";
import { query } from "../pieces/queries";
import type { TextReader } from "../textReader";

export const identityParsers: TextReader[] = [
  {
    name: "arXiv id, DOI",
    pieces: [
      ...[...query, "a", "a-", "/", "v1", "?", "#", "arXiv:", "arXiv ", "doi:", "https://", "a.b/", "/arxiv/", "cs."],
      ...["2407.20183", "10.1145/", "%2F", "%25", "[cs.CL]", "(", "]", "\u200b", "\uff0e", ". ", "[a](", "2024 "],
    ],
    read: (text) => [parseArxivId(text), parseDoi(text), readIdentifier(text), firstDoi(text)],
  },
];
