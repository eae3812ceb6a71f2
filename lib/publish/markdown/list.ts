import { firstAuthorsLine } from "../../papers/authorsLine";
import { excerptOf } from "../../papers/keySentences/excerpt";
import { paperPath } from "../../papers/paths";
import type { Paper } from "../../papers/schema";
import { plural } from "../../text/plural";
import { escapeMarkdown, linkTarget, titleText } from "./text";

const maxAbstract = 420; // characters of each abstract
const maxAuthors = 5; // Some papers have hundreds of authors

export type MarkdownList = {
  heading: string;
  notes: string[]; // What to say about the list, one line each
  papers: (Paper & { day?: string | null })[];
  first: number; // The number of the first paper
  links: { label: string; path: string }[];
};

export function listMarkdown({ heading, notes, papers, first, links }: MarkdownList, siteUrl: string): string {
  return [
    `# ${escapeMarkdown(heading)}`,
    ...notes.map(escapeMarkdown),
    ...papers.map((paper, index) => item(paper, first + index, siteUrl)),
    links.map(({ label, path }) => `- [${escapeMarkdown(label)}](${linkTarget(siteUrl + path)})`).join("\n"),
  ]
    .filter(Boolean)
    .join("\n\n")
    .concat("\n");
}

function item(paper: MarkdownList["papers"][number], number: number, siteUrl: string): string {
  const facts = [
    firstAuthorsLine(paper.authors, maxAuthors),
    paper.day,
    plural(paper.votes, "vote"),
    `id ${paper.id}`,
  ].filter(Boolean);
  return [
    `${number}. [${titleText(paper.title)}](${linkTarget(`${siteUrl}${paperPath(paper.id)}.md`)})`,
    escapeMarkdown(facts.join(" · ")),
    escapeMarkdown(excerptOf(paper, maxAbstract)),
  ].join("  \n   ");
}
