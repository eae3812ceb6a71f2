import { bibtex } from "@/lib/papers/citations/bibtex";
import { cslJson } from "@/lib/papers/citations/cslJson";
import { highwire } from "@/lib/papers/citations/highwire";
import { ris } from "@/lib/papers/citations/ris";
import { scholarlyArticle } from "@/lib/papers/citations/scholarlyArticle";
import { prose } from "../pieces/prose";
import { paper, site } from "../samples";
import type { TextReader } from "../textReader";

export const citationsParsers: TextReader[] = [
  {
    name: "citations",
    pieces: prose,
    read: (text) => [bibtex, ris, cslJson].map((write) => write([paper(text)], site)),
  },
  {
    name: "metadata",
    pieces: prose,
    read: (text) => [highwire(paper(text), site), scholarlyArticle(paper(text), site)],
  },
];
