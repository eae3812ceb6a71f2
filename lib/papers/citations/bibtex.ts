import type { Name } from "../authors/name";
import type { Paper } from "../schema";
import { citationKeys } from "./key";
import { escapeLatex, titleAsLatex } from "./latex";
import { referenceOf } from "./reference";

/** A paper on arXiv is as in arXiv's own export: `@misc` with eprint, archivePrefix and primaryClass. */
export function bibtex(papers: Paper[], site: string): string {
  const keys = citationKeys(papers);
  return papers.map((paper, index) => entry(paper, keys[index] ?? "", site)).join("\n\n");
}

function entry(paper: Paper, key: string, site: string): string {
  const { names, day, arxivId, categories, url } = referenceOf(paper, site);
  const fields: [string, string | null | undefined][] = [
    // Double braces, so that no style changes the capitals.
    ["title", `{${titleAsLatex(paper.title)}}`],
    ["author", names.map(authorAsBibtex).join(" and ")],
    ["year", day?.slice(0, 4)],
    ["eprint", arxivId],
    ["archivePrefix", arxivId && "arXiv"],
    ["primaryClass", arxivId && categories[0] && escapeLatex(categories[0])],
    ["doi", paper.doi?.replace(/[{}]/g, encodeURIComponent)], // Not LaTeX, but BibTeX counts braces here, too
    ["url", url],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@misc{${key},\n${lines.join(",\n")}\n}`;
}

/** `von Last, Jr, First`, the only BibTeX form that is unambiguous for every name. */
function authorAsBibtex(name: Name): string {
  if (name.kind === "group") return `{${escapeLatex(name.name)}}`;
  const { given, particle, family, suffix } = name;
  // BibTeX treats words before a lower-case word as particles, and hyphens as ends of words: braces keep a single part
  // one word.
  if (`${given}${particle}${suffix}` === "")
    return /^\p{Lu}[\p{L}\p{M}]*$/u.test(family) ? family : `{${escapeLatex(family)}}`;
  const last = /^\p{Ll}.*[ -]|[ -]\p{Ll}/u.test(family) ? `{${escapeLatex(family)}}` : escapeLatex(family);
  return [[particle, last].filter(Boolean).join(" "), suffix, escapeGiven(given)].filter(Boolean).join(", ");
}

/** Some programs end a command at the space after an escaped character, and drop it with the next " and ". */
function escapeGiven(given: string): string {
  return escapeLatex(given).replace(/\\[&%#_$]$/, "$&{}");
}
