import { authorPath } from "../../papers/authors/paths";
import { coauthors } from "../../papers/authors/store";
import { formatCount } from "../../text/plural";
import type { AuthorPage } from "../pages";
import { pageLinks, rangeOf } from "./feed";
import type { MarkdownList } from "./list";

const maxCoauthors = 12;

/** @param number of the page, from 1 */
export async function authorList({ title, author, path, read }: AuthorPage, number: number): Promise<MarkdownList> {
  const range = rangeOf(number);
  const [{ papers, total }, near] = await Promise.all([read(range), coauthors(author.slug, maxCoauthors)]);
  const others = author.otherWritings.map(({ name }) => name);
  return {
    heading: title,
    notes: [
      `${formatCount(total, "paper")}, the newest first. People of one name share this list.`,
      ...(others.length > 0 ? [`Also written ${others.join(", ")}.`] : []),
    ],
    papers,
    first: range.skip + 1,
    links: [
      ...pageLinks(`${path}.md`, number, total),
      ...near.map(({ slug, name }) => ({ label: `Co-author: ${name}`, path: `${authorPath(slug)}.md` })),
    ],
  };
}
