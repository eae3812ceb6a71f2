import { bibtex } from "@/lib/citations/bibtex";
import { cslJson } from "@/lib/citations/cslJson";
import { highwire } from "@/lib/citations/highwire";
import { ris } from "@/lib/citations/ris";
import { scholarlyArticle } from "@/lib/citations/scholarlyArticle";
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
