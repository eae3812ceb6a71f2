import type { Day } from "../../calendar/day";
import { linksOf } from "../../papers/links";
import { paperPath } from "../../papers/paths";
import type { Paper } from "../../papers/schema";
import { topicsOfPaper } from "../../papers/topics/topicsOf";
import { plural } from "../../text/plural";
import { abstractText, escapeMarkdown, linkTarget, titleText } from "./text";

export function paperMarkdown(
  paper: Paper,
  { days, similar, siteUrl }: { days: Day[]; similar: Paper[]; siteUrl: string },
): string {
  const { categories, keywords } = topicsOfPaper(paper);
  const topics = [...categories, ...keywords].map(({ slug, name }) => (slug === name ? name : `${name} (${slug})`));
  const facts = [
    ["Id", paper.id],
    ["Published", paper.publishedAt?.toISOString().slice(0, 10)],
    ["Listed", days.join(", ")],
    ["Votes", plural(paper.votes, "vote")],
    ["Topics", topics.join(", ")],
  ].flatMap(([name, value]) => (value ? [`- ${name}: ${escapeMarkdown(value)}`] : []));
  const links = linksOf(paper).map(({ label, url }) => `- ${escapeMarkdown(label)}: <${linkTarget(url)}>`);
  return [
    `# ${titleText(paper.title)}`,
    escapeMarkdown(paper.authors.join(", ")),
    [...facts, ...links, `- Page: <${linkTarget(siteUrl + paperPath(paper.id))}>`].join("\n"),
    "## Abstract",
    abstractText(paper.abstract),
    ...(similar.length > 0 ? ["## Similar papers", similarText(similar, siteUrl)] : []),
  ]
    .filter(Boolean)
    .join("\n\n")
    .concat("\n");
}

export function similarText(papers: Paper[], siteUrl: string): string {
  return papers
    .map(
      ({ id, title }) =>
        `- [${titleText(title)}](${linkTarget(`${siteUrl}${paperPath(id)}.md`)}) (${escapeMarkdown(id)})`,
    )
    .join("\n");
}
