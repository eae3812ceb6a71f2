import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { Link } from "@/components/Link";
import { Page } from "@/components/Page";
import { Pages } from "@/components/Pages";
import { PaperCard } from "@/components/paper/PaperCard";
import { formatCoverage } from "@/lib/digests/coverage";
import { readMorePapers } from "@/lib/digests/webDigest";
import { countPages, feedPageSize, parsePage } from "@/lib/papers/listings/paging";
import { topicPages } from "@/lib/papers/topics/store";
import { readSite } from "@/lib/platform/site/store";
import { formatCount } from "@/lib/text/plural";

type Props = {
  params: Promise<{ key: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: "More papers", robots: { index: false } };

/** The papers of a digest's days that the digest left out. */
export default async function MorePapers({ params, searchParams }: Props) {
  const { key } = await params;
  const page = parsePage((await searchParams).p);
  const range = { skip: (page - 1) * feedPageSize, take: feedPageSize };
  const [site, more] = await Promise.all([readSite(), readMorePapers(key, range, new Date())]);
  if (!more) notFound();
  const address = `/digests/${encodeURIComponent(key)}`;
  const pages = countPages(more.total, feedPageSize);
  const href = (n: number) => `${address}/more${n > 1 ? `?p=${n}` : ""}`;
  if (page > pages) redirect(href(pages));
  const topics = await topicPages(more.papers);
  return (
    <Page site={site} lists={more.total > 0 ? "papers" : null}>
      <h1 className="text-balance font-semibold font-serif text-3xl tracking-tight">{formatCoverage(more.range)}</h1>
      <p className="mt-2 text-muted">
        {more.total === 0
          ? "All papers are"
          : `${formatCount(more.total, "paper")} that ${more.total === 1 ? "is" : "are"} not`}{" "}
        <Link href={address} className="text-accent underline decoration-edge">
          in the digest
        </Link>
        .
      </p>
      <div data-view="titles" className="mt-1">
        {more.papers.map((paper, index) => (
          <PaperCard key={paper.id} isFirst={index === 0} paper={paper} topicPages={topics} />
        ))}
      </div>
      <Pages page={page} count={pages} href={href} />
    </Page>
  );
}
