import type { Name } from "../authors/name";
import type { Paper } from "../schema";
import { citationKeys } from "./key";
import { escapeLatex, titleAsLatex } from "./latex";
import { referenceOf } from "./reference";

/**
 * Papers as BibTeX entries. For one on arXiv in the shape that arXiv's own export has: `@misc` with eprint,
 * archivePrefix and primaryClass.
 */
export function bibtex(papers: Paper[], site: string): string {
  const keys = citationKeys(papers);
  return papers.map((paper, index) => entry(paper, keys[index] ?? "", site)).join("\n\n");
}

function entry(paper: Paper, key: string, site: string): string {
  const { names, day, arxivId, categories, url } = referenceOf(paper, site);
  const fields: [string, string | null | undefined][] = [
    // Twice in braces, so that no style changes its capitals.
    ["title", `{${titleAsLatex(paper.title)}}`],
    ["author", names.map(authorAsBibtex).join(" and ")],
    ["year", day?.slice(0, 4)],
    ["eprint", arxivId],
    ["archivePrefix", arxivId && "arXiv"],
    ["primaryClass", arxivId && categories[0] && escapeLatex(categories[0])],
    // Not LaTeX, but braces count there too.
    ["doi", paper.doi?.replace(/[{}]/g, encodeURIComponent)],
    ["url", url],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@misc{${key},\n${lines.join(",\n")}\n}`;
}

/** `von Last, Jr, First`, the one form of BibTeX that says of every name what is what. */
function authorAsBibtex(name: Name): string {
  if (name.kind === "group") return `{${escapeLatex(name.name)}}`;
  const { given, particle, family, suffix } = name;
  // BibTeX takes what stands before a later word in lower case for particles, and hyphens for the ends of words.
  // What is all of a name is one word to BibTeX, whatever signs are in it.
  if (`${given}${particle}${suffix}` === "")
    return /^\p{Lu}[\p{L}\p{M}]*$/u.test(family) ? family : `{${escapeLatex(family)}}`;
  const last = /^\p{Ll}.*[ -]|[ -]\p{Ll}/u.test(family) ? `{${escapeLatex(family)}}` : escapeLatex(family);
  return [[particle, last].filter(Boolean).join(" "), suffix, escapeGiven(given)].filter(Boolean).join(", ");
}

/** Some readers take the space behind an escaped character for the end of its command, and with it the next " and ". */
function escapeGiven(given: string): string {
  return escapeLatex(given).replace(/\\[&%#_$]$/, "$&{}");
}
