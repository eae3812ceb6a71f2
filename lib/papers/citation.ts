import { plainText } from "./plain";
import type { Paper } from "./schema";

/**
 * The paper as a BibTeX entry. For one on arXiv in the shape that arXiv's own export has: `@misc` with eprint,
 * archivePrefix and primaryClass.
 */
export function bibtex(paper: Paper, url: string): string {
  const year = paper.publishedAt?.getUTCFullYear().toString() ?? paper.firstListedOn?.slice(0, 4);
  const fields: [string, string | undefined][] = [
    ["title", `{${escapeLatex(paper.title.replace(/\s+/g, " ").trim())}}`],
    ["author", paper.authors.map(escapeLatex).join(" and ") || undefined],
    ["year", year],
    ["eprint", paper.arxivId ?? undefined],
    ["archivePrefix", paper.arxivId ? "arXiv" : undefined],
    ["primaryClass", paper.arxivId ? paper.categories[0] : undefined],
    ["doi", paper.doi ?? undefined],
    ["url", paper.arxivId ? `https://arxiv.org/abs/${paper.arxivId}` : url],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@misc{${citationKey(paper, year)},\n${lines.join(",\n")}\n}`;
}

function citationKey(paper: Paper, year: string | undefined): string {
  const ascii = (text: string) =>
    text
      .normalize("NFKD")
      .replace(/[^a-zA-Z0-9 ]/g, "")
      .toLowerCase();
  const family = ascii(paper.authors[0]?.split(" ").at(-1) ?? "");
  const word =
    ascii(plainText(paper.title))
      .split(" ")
      .find((w) => w.length > 3) ?? "";
  // A key that begins with a digit is refused by some programs.
  return (family ? `${family}${year ?? ""}${word}` : `${word}${year ?? ""}`) || paper.id;
}

/** Escapes what LaTeX would trip over, outside of math, unless the source has escaped it already. */
function escapeLatex(text: string): string {
  return text
    .split(/(\$[^$]+\$)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/(?<!\\)([&%#_$])/g, "\\$1")))
    .join("");
}
