import { displayName, type Name, sortedName } from "../authors/name";
import type { Paper } from "../schema";
import { abstractOf, referenceOf } from "./reference";

/** A preprint has the type UNPB, "unpublished work": RIS is older than preprints. */
export function ris(papers: Paper[], site: string): string {
  return papers.map((paper) => record(paper, site)).join("\r\n");
}

function record(paper: Paper, site: string): string {
  const { title, names, day, doi, arxivId, categories, keywords, url, pdf } = referenceOf(paper, site);
  const lines: [string, string | null | undefined][] = [
    ["TY", "UNPB"],
    ["TI", title],
    ...names.map((name): [string, string] => ["AU", authorAsRis(name)]),
    ["PY", day?.slice(0, 4)],
    ["DA", day?.replaceAll("-", "/")],
    ["AB", abstractOf(paper)],
    ...[...categories, ...keywords].map((keyword): [string, string] => ["KW", keyword]),
    ["DO", doi],
    ["AN", arxivId && `arXiv:${arxivId}`],
    ["PB", arxivId && "arXiv"],
    ["UR", url],
    ["L1", pdf],
  ];
  return [...lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${oneLine(value)}`] : [])), "ER  - ", ""].join(
    "\r\n",
  );
}

/** `Last, First, Jr`: in RIS the suffix comes last. */
function authorAsRis(name: Name): string {
  if (name.kind === "group") return displayName(name);
  return [sortedName({ ...name, suffix: "" }), name.suffix].filter(Boolean).join(", ");
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}
