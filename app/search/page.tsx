import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { OtherFormats } from "@/components/feed/OtherFormats";
import { Page } from "@/components/Page";
import { EmailMatches } from "@/components/search/EmailMatches";
import { Facets } from "@/components/search/Facets";
import { QueryHelp } from "@/components/search/QueryHelp";
import { QueryParts } from "@/components/search/QueryParts";
import { ResultPages } from "@/components/search/ResultPages";
import { ResultsHeading } from "@/components/search/ResultsHeading";
import { SearchResultCard } from "@/components/search/SearchResultCard";
import { SortLinks } from "@/components/search/SortLinks";
import { UsefulLinks } from "@/components/UsefulLinks";
import { paperPath } from "@/lib/papers/paths";
import { topicPages, topKeywords } from "@/lib/papers/topics/store";
import { networkFrom } from "@/lib/platform/http/networkFrom";
import { renderHeader } from "@/lib/platform/http/renderHeader";
import { feedTypes } from "@/lib/publish/formats/discovery";
import { readSearch, searchPath } from "@/lib/search/paths";
import { searchPapers } from "@/lib/search/store";
import { noteLoggable } from "@/lib/search/suggestions/loggable";
import { rememberQuery } from "@/lib/search/suggestions/store";
import { readSite } from "../sharedReads";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const pageSize = 20;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { text } = readSearch(await searchParams);
  const short = text.trim().slice(0, 100);
  const types = short ? feedTypes(searchPath({ text }), `Search for ${short}`) : {};
  const { name } = await readSite();
  const title = short ? `${short} · Search` : "Search";
  return {
    title,
    robots: { index: false },
    alternates: { types },
    // Without an image of its own: drawing one would be another search.
    openGraph: { title, type: "website", siteName: name, url: searchPath({ text }), images: ["/apple-icon.png"] },
    twitter: { card: "summary", title, images: ["/apple-icon.png"] },
  };
}

export default async function Search({ searchParams }: Props) {
  const address = readSearch(await searchParams);
  const { text, order, weaker, cursor } = address;
  const [site, result] = await Promise.all([
    readSite(),
    searchPapers(text, { order, weaker, cursor, pageSize, facets: true }),
  ]);
  const { papers, total, parts, filters, facets, marks } = result;
  const isEmpty = text.trim() === "";
  const pages = await topicPages(papers);
  const [topic] = isEmpty ? await topKeywords(1) : [];
  const named = result.mode === "id" ? papers[0] : undefined;
  if (named) redirect(paperPath(named.id));
  // Only queries whose words all occur are suggested to others; unknown words may be private.
  if (result.withAll > 0 && result.corrected.length === 0 && cursor === null) {
    const asker = await headers();
    const network = networkFrom(asker);
    if (asker.has(renderHeader)) noteLoggable(text);
    else after(() => rememberQuery(text, network, new Date()));
  }
  return (
    <Page site={site} search={address} lists={papers.length > 0 ? "results" : null}>
      <div className={total > 0 ? "relative xl:min-h-[36rem]" : ""}>
        <ResultsHeading address={address} result={result} />
        <QueryParts address={address} parts={parts} />
        <div className="mt-3 flex flex-wrap items-baseline justify-between gap-x-6 empty:hidden">
          {total > 1 ? <SortLinks address={address} /> : null}
          <EmailMatches text={text} />
        </div>
        {facets && total > 1 ? <Facets facets={facets} address={address} filters={filters} parts={parts} /> : null}
        <div className="mt-2">
          {papers.map((paper, index) => (
            <SearchResultCard key={paper.id} paper={paper} marks={marks} isFirst={index === 0} topicPages={pages} />
          ))}
        </div>
        <ResultPages address={address} result={result} />
        {total > 0 ? <OtherFormats papers={papers} path={searchPath({ text, weaker })} site={site.url} /> : null}
      </div>
      {isEmpty ? <QueryHelp topic={topic?.slug ?? null} /> : null}
      {total === 0 ? <UsefulLinks /> : null}
    </Page>
  );
}
