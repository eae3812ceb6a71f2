import { type NamedLink, namedLinks } from "@/lib/papers/linkNames";
import type { Paper } from "@/lib/papers/schema";
import { PaperAnchor } from "./PaperAnchor";

/** Links to the places where the paper can be read, run or discussed. */
export function LinkRow({ paper }: { paper: Paper }) {
  return namedLinks(paper).map((link) => <PaperAnchor key={link.url} link={link} isPrinted={isPrinted(link, paper)} />);
}

/** On paper, one address at arXiv is enough. */
function isPrinted({ kind }: NamedLink, { arxivId }: Paper): boolean {
  return kind !== "html" && kind !== "discussion" && (kind !== "pdf" || arxivId === null);
}
