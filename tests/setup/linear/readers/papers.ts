import { excerptOf } from "@/lib/papers/keySentences/excerpt";
import { linksOf } from "@/lib/papers/links";
import { readPaperAddress } from "@/lib/papers/paths";
import { plainText } from "@/lib/papers/plain";
import { splitSegments } from "@/lib/papers/segments";
import { slugOf } from "@/lib/papers/slug";
import { titleKey } from "@/lib/papers/titleKey";
import { repairUpstreamLosses } from "@/lib/papers/upstreamRepairs";
import { somePaper } from "../../anyPaper";
import { brokenLatex, latex } from "../pieces/latex";
import { letters, spaces } from "../pieces/letters";
import { prose } from "../pieces/prose";
import { site } from "../samples";
import type { TextReader } from "../textReader";

export const papersParsers: TextReader[] = [
  { name: "plain text", pieces: prose, read: plainText },
  { name: "segments", pieces: prose, read: splitSegments },
  { name: "upstream repairs", pieces: brokenLatex, read: repairUpstreamLosses },
  {
    name: "key sentences",
    pieces: [...letters, ". ", "? ", ".", ...spaces],
    read: (text) => excerptOf({ title: text, abstract: text }, 300),
  },
  {
    name: "links",
    pieces: [...latex, ".git", "www.", "é", "中", ...spaces],
    read: (text) => linksOf(somePaper({ abstract: text })),
  },
  { name: "title", pieces: prose, read: (text) => [titleKey(text), slugOf(text)] },
  {
    name: "address of a paper here",
    pieces: ["/papers/", "/abs/", "/", "a", ".md", "%2F", "?", "#", "http://", site, " "],
    read: (text) => [readPaperAddress(text, site), readPaperAddress(`${site}/papers/${text}`, site)],
  },
];
