import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { topicSlug } from "@/lib/papers/topics/slug";
import type { KeywordPaper, KeywordSplit } from "./keywordPapers";

/** The conferences of each field, as the files are named. */
const fields = {
  "human-computer interaction": ["chi", "chi-ea", "cscw", "uist", "mobilehci", "ozchi", "avi"],
  databases: ["sigmod", "pods"],
  "information retrieval": ["sigir", "cikm", "wsdm", "jcdl", "recsys"],
};

/** In papers. */
const [mostScored, shareScored] = [1000, 0.2];

/**
 * Reads the papers of ACM's digital library that have keywords of their authors, by field. A hash of the DOI decides
 * which are scored.
 * @param folder a copy of the repository boudinfl/acm-cr on GitHub
 */
export function readAcmPapers(folder: string): KeywordSplit[] {
  const root = path.join(folder, "data", "acm-dl");
  return Object.entries(fields).map(([name, conferences]) => {
    const files = conferences.flatMap((conference) => bibFiles(path.join(root, conference)));
    const papers = new Map(files.flatMap((file) => readBib(readFileSync(file, "utf8"))));
    const ordered = [...papers]
      .map(([doi, paper]) => ({ place: createHash("sha256").update(doi).digest("hex"), paper }))
      .sort((one, other) => (one.place < other.place ? -1 : 1))
      .map(({ paper }) => paper);
    const scored = Math.min(mostScored, Math.floor(shareScored * ordered.length));
    return { name, scored: ordered.slice(0, scored), learned: ordered.slice(scored) };
  });
}

function bibFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".bib"))
    .sort()
    .map((file) => path.join(folder, file));
}

/** One field a line, as ACM writes it. */
function readBib(text: string): [doi: string, paper: KeywordPaper][] {
  return text.split(/^@/m).flatMap((entry) => {
    const field = (name: string) => new RegExp(`^${name} = \\{(.*)\\},?$`, "m").exec(entry)?.[1];
    const [doi, title, abstract, keywords] = [field("doi"), field("title"), field("abstract"), field("keywords")];
    if (!doi || !title || !abstract || !keywords) return [];
    const gold = new Set(
      keywords
        .split(",")
        .map(topicSlug)
        .filter((slug) => slug !== ""),
    );
    return gold.size === 0 ? [] : [[doi, { title, abstract, day: field("year") ?? "", gold }]];
  });
}
