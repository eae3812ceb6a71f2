import type { Metadata } from "next";
import { notFound, permanentRedirect, redirect } from "next/navigation";
import { PapersByYear } from "@/components/author/PapersByYear";
import { Row } from "@/components/author/Row";
import { OtherFormats } from "@/components/feed/OtherFormats";
import { Link } from "@/components/Link";
import { Page } from "@/components/Page";
import { Pages } from "@/components/Pages";
import { dayAt } from "@/lib/calendar/day";
import { authorPath } from "@/lib/papers/authors/paths";
import type { Author, AuthorRef } from "@/lib/papers/authors/schema";
import { authorSlug } from "@/lib/papers/authors/slug";
import { authorTopics, coauthors, countByYear, listAuthor, perhapsSame } from "@/lib/papers/authors/store";
import { type YearCount, yearId, yearLabel, yearPages, yearSpan } from "@/lib/papers/authors/years";
import { dayOfNews } from "@/lib/papers/listings/freshness";
import { countPages, feedPageSize, parsePage } from "@/lib/papers/listings/paging";
import { decodePath } from "@/lib/papers/paths";
import { topicPath } from "@/lib/papers/topics/paths";
import { topicPages } from "@/lib/papers/topics/store";
import { feedTypes } from "@/lib/publish/formats/discovery";
import { preview } from "@/lib/publish/images/preview";
import { authorPage } from "@/lib/publish/pages";
import { authorQuery } from "@/lib/search/authorQuery";
import { searchPath } from "@/lib/search/paths";
import { subscribeUrlForSearch } from "@/lib/subscribers/subscribeUrl";
import { formatCount } from "@/lib/text/plural";
import { findAuthor, latestDay, readSite } from "../../sharedReads";

type Props = {
  params: Promise<{ author: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const shown = { writings: 6, coauthors: 12, topics: 6, perhapsSame: 8 };

/** Finds the author of a URL. Another notation or writing of the name redirects to the one that stands for them. */
async function readAuthor({ params, searchParams }: Props): Promise<Author> {
  const requested = decodePath((await params).author);
  const author = requested === null ? null : await findAuthor(requested);
  if (!author) notFound();
  if (author.slug === requested) return author;
  const path = authorPath(author.slug, parsePage((await searchParams).p));
  // Which writing stands for an author may change.
  if (authorSlug(requested ?? "") === author.slug) permanentRedirect(path);
  redirect(path);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { title, description, path } = authorPage(await readAuthor(props));
  const { name } = await readSite();
  return {
    title,
    description,
    alternates: { canonical: path, types: feedTypes(path, description) },
    ...preview({ title, description, path, type: "website", site: name }),
  };
}

export default async function AuthorPage(props: Props) {
  const author = await readAuthor(props);
  const page = parsePage((await props.searchParams).p);
  const pages = countPages(author.papers, feedPageSize);
  const href = (n: number) => authorPath(author.slug, n);
  if (page > pages) redirect(href(pages));
  const [site, latest, years, papers] = await Promise.all([
    readSite(),
    latestDay(),
    countByYear(author.slug),
    listAuthor(author.slug, { skip: (page - 1) * feedPageSize, take: feedPageSize }),
  ]);
  return (
    <Page site={site} lists="papers">
      <Heading author={author} years={years} />
      <Around author={author} years={years} />
      <PapersByYear
        papers={papers}
        topicPages={await topicPages(papers)}
        latest={dayOfNews(latest, dayAt(new Date(), site.timeZone))}
      />
      <Pages page={page} count={pages} href={href} />
      <OtherFormats papers={papers} path={authorPath(author.slug)} site={site.url} />
    </Page>
  );
}

function Heading({ author: { name, papers, otherWritings }, years }: { author: Author; years: YearCount[] }) {
  const query = authorQuery([name, ...otherWritings.map((each) => each.name)]);
  const facts = [formatCount(papers, "paper"), yearSpan(years)].filter(Boolean);
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-4 gap-y-3">
      <div className="min-w-0">
        <h1 className="text-balance font-semibold font-serif text-3xl tracking-tight">
          <bdi>{name}</bdi>
        </h1>
        <p className="tabular mt-1 text-muted text-sm">{facts.join(" · ")}</p>
        {otherWritings.length > 0 ? (
          <p className="text-muted text-sm">
            Also written{" "}
            {otherWritings.slice(0, shown.writings).map((each, index) => (
              <span key={each.slug}>
                {index > 0 ? ", " : ""}
                <bdi>{each.name}</bdi>
              </span>
            ))}
          </p>
        ) : null}
        <p className="text-muted text-sm">People with the same name share this page.</p>
      </div>
      <p data-screen-only className="flex gap-4 text-sm">
        <Link href={searchPath({ text: `${query} ` })} className="py-1.5 text-muted max-sm:py-3 hover:text-accent">
          Search this author
        </Link>
        <Link
          href={subscribeUrlForSearch(query)}
          className="rounded-md border border-edge px-3 py-1.5 max-sm:py-3 hover:border-current hover:text-accent"
        >
          Subscribe
        </Link>
      </p>
    </header>
  );
}

/** Years, co-authors and topics, and who may be the same; bounded however many papers there are. */
async function Around({ author, years }: { author: Author; years: YearCount[] }) {
  const { slug } = author;
  const [others, topics, near] = await Promise.all([
    coauthors(slug, shown.coauthors),
    authorTopics(slug, shown.topics),
    perhapsSame(author, shown.perhapsSame),
  ]);
  const byYear = yearPages(years, feedPageSize).map(({ year, papers, page }) => ({
    href: `${authorPath(slug, page)}#${yearId(year)}`,
    name: yearLabel(year),
    papers,
  }));
  const named = (authors: AuthorRef[]) => authors.map((each) => ({ ...each, href: authorPath(each.slug) }));
  return (
    <div
      data-screen-only
      className="mt-5 text-sm leading-7 max-sm:leading-8 sm:grid sm:grid-cols-[auto_minmax(0,1fr)] sm:gap-x-5"
    >
      <Row id="years" title="Years" items={byYear.length > 1 ? byYear : []} />
      <Row id="coauthors" title="Co-authors" items={named(others)} />
      <Row id="topics" title="Topics" items={topics.map((each) => ({ ...each, href: topicPath(each.slug) }))} />
      <Row id="perhaps-same" title="May be the same" items={named(near)} />
    </div>
  );
}
