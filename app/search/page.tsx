import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Highlighted } from "@/components/Highlighted";
import { Link } from "@/components/Link";
import { Page } from "@/components/Page";
import { Pages } from "@/components/Pages";
import { PaperCard } from "@/components/paper/PaperCard";
import { WaysOn } from "@/components/WaysOn";
import { countPages, parsePage } from "@/lib/feeds/paging";
import { periodPath } from "@/lib/feeds/paths";
import { plainText } from "@/lib/papers/plain";
import { formatDay } from "@/lib/periods/day";
import { periodOf } from "@/lib/periods/period";
import { highlight, snippet } from "@/lib/search/highlight";
import { type SearchResult, searchPapers } from "@/lib/search/store";
import { readSite } from "@/lib/site/store";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const pageSize = 20;

/** A snippet's length in characters: about three lines. */
const snippetLength = 280;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const text = readText((await searchParams).q)
    .trim()
    .slice(0, 100);
  return { title: text ? `${text} · Search` : "Search", robots: { index: false } };
}

export default async function Search({ searchParams }: Props) {
  const { q, p } = await searchParams;
  const text = readText(q);
  const page = parsePage(p);
  const [site, result] = await Promise.all([readSite(), searchPapers(text, { page, pageSize })]);
  const pages = countPages(result.pageable, pageSize);
  const href = (n: number) => `/search?${new URLSearchParams({ q: text, ...(n > 1 ? { p: String(n) } : {}) })}`;
  if (page > pages) redirect(href(pages));
  return (
    <Page site={site} query={text}>
      <h1 className="font-semibold font-serif text-2xl tracking-tight">{heading(text, result)}</h1>
      <p className="mt-1.5 text-muted">{explanation(text, result)}</p>
      <div className="mt-2">
        {result.papers.map((paper) => (
          <PaperCard
            key={paper.id}
            paper={paper}
            title={<Highlighted pieces={highlight(plainText(paper.title), result.words)} />}
            abstract={
              <p className="font-serif text-ink/90 leading-relaxed">
                <Highlighted pieces={snippet(plainText(paper.abstract), result.words, snippetLength)} />
              </p>
            }
            note={
              paper.firstListedOn ? (
                <Link href={periodPath(periodOf("day", paper.firstListedOn))} className="text-muted hover:text-accent">
                  {formatDay(paper.firstListedOn, { dateStyle: "medium" })}
                </Link>
              ) : null
            }
          />
        ))}
      </div>
      <Pages page={page} count={pages} href={href} />
      {result.total === 0 ? <WaysOn /> : null}
    </Page>
  );
}

/** Of `?q=a&q=b`, both. */
function readText(q: string | string[] = ""): string {
  return [q].flat().join(" ");
}

function heading(text: string, { total, mode }: SearchResult): string {
  if (!text.trim()) return "Search";
  if (total === 0 && mode === "id") return "This paper is not here";
  if (total === 0 || mode === "close") return "No paper has these words";
  return `${total.toLocaleString("en-US")} ${total === 1 ? "paper" : "papers"}`;
}

function explanation(text: string, { total, withAll, mode, words }: SearchResult): string {
  if (!text.trim())
    return "Type words of a title, an abstract or an author’s name; “quoted words” are found as they stand.";
  if (total === 0 && mode === "id") return "No paper with this id has been listed on this site so far.";
  if (total === 0) return "Try fewer or other words, or go and look what is new.";
  if (mode === "close")
    return `${total === 1 ? "This one has" : `These ${total.toLocaleString("en-US")} have`} words that are close: ${words.join(" ")}.`;
  if (mode === "some" && withAll === 0) return "None has all of these words; those that tell most of them come first.";
  if (mode === "some")
    return `${withAll} ${withAll === 1 ? "has" : "have"} all of these words, the others some of them.`;
  return "";
}
