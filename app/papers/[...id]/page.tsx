import type { Metadata } from "next";
import { notFound, permanentRedirect, redirect } from "next/navigation";
import { Link } from "@/components/Link";
import { Page } from "@/components/Page";
import { Authors } from "@/components/paper/Authors";
import { Citation } from "@/components/paper/Citation";
import { Keep } from "@/components/paper/Keep";
import { keptFacts } from "@/components/paper/keptFacts";
import { LinkRow } from "@/components/paper/LinkRow";
import { PaperList } from "@/components/paper/PaperList";
import { PaperSteps } from "@/components/paper/PaperSteps";
import { Picture } from "@/components/paper/Picture";
import { Prose } from "@/components/paper/Prose";
import { Share } from "@/components/paper/Share";
import { SimilarPapers } from "@/components/paper/SimilarPapers";
import { Votes } from "@/components/paper/Votes";
import { Withdrawn } from "@/components/paper/Withdrawn";
import { PaperTopics } from "@/components/topic/PaperTopics";
import { type Day, formatDay, shortDay } from "@/lib/calendar/day";
import { periodOf } from "@/lib/calendar/period";
import { bibtex } from "@/lib/papers/citations/bibtex";
import { highwire } from "@/lib/papers/citations/highwire";
import { scholarlyArticle } from "@/lib/papers/citations/scholarlyArticle";
import { searchUrl } from "@/lib/papers/links";
import { listParam, paperPathIn, readListKey } from "@/lib/papers/listings/listKey";
import { periodPath } from "@/lib/papers/listings/paths";
import { listedDays, listPeriod } from "@/lib/papers/listings/store";
import { decodePath, paperAddress, paperPath } from "@/lib/papers/paths";
import type { Paper } from "@/lib/papers/schema";
import { orderSimilar, readSimilarOrder, similarParam } from "@/lib/papers/similarOrder";
import { topicPages } from "@/lib/papers/topics/store";
import { embedCode } from "@/lib/publish/embeds/oembed";
import { oembedPath } from "@/lib/publish/embeds/paths";
import { citationTypes } from "@/lib/publish/formats/discovery";
import { preview } from "@/lib/publish/images/preview";
import { parsePageAddress } from "@/lib/publish/pageAddress";
import { paperPage } from "@/lib/publish/pages";
import { findSimilar } from "@/lib/search/store";
import { languageOf } from "@/lib/text/languageOf";
import { findPaper, readSite } from "../../sharedReads";
import { stepsOf, stepsOfDay } from "../paperSteps";

type Props = {
  params: Promise<{ id: string[] }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const maxNeighbours = 8; // How many of the day's other papers are listed
const similarShown = 6;
const similarCompared = 20; // By date or votes, the first of these

async function readPaper({ params }: Props): Promise<Paper> {
  const { id } = await params;
  const requestedId = decodePath(id.join("/"));
  const address = requestedId === null ? null : parsePageAddress(`/papers/${requestedId}`);
  // Next passes `date/2025/3/12` here, because its date route has a single segment.
  if (address?.kind === "period") permanentRedirect(periodPath(address.period));
  const paper = address?.kind === "paper" ? await findPaper(address.id) : null;
  if (!paper) notFound();
  if (paper.id !== requestedId) permanentRedirect(paperPath(paper.id));
  return paper;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const paper = await readPaper(props);
  const { title, description, path } = paperPage(paper);
  const { name, url } = await readSite();
  const address = paperAddress(paper.id, url);
  return {
    title,
    description,
    alternates: {
      canonical: path,
      types: {
        "application/json+oembed": [{ url: oembedPath(address, "json"), title }],
        "text/xml+oembed": [{ url: oembedPath(address, "xml"), title }],
        ...citationTypes(path),
      },
    },
    ...preview({ title, description, path, type: "article", site: name }),
    other: highwire(paper, url),
  };
}

export default async function PaperPage(props: Props) {
  const paper = await readPaper(props);
  const [site, days, topics] = await Promise.all([readSite(), listedDays(paper.key), topicPages([paper])]);
  const day = days[0];
  const { [listParam]: list, [similarParam]: asked } = await props.searchParams;
  const order = readSimilarOrder(asked);
  const steps = list === undefined ? await stepsOfDay(paper, day) : await stepsOf(paper, readListKey(list));
  if (list !== undefined && steps === null) redirect(paperPath(paper.id));
  const lookup = searchUrl(paper);
  const similar = orderSimilar(await findSimilar(paper, similarCompared), order).slice(0, similarShown);
  return (
    <Page site={site}>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: JSON whose "<" is escaped; React would escape its quotes */}
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scholarlyArticle(paper, site.url) }} />
      <article data-reading {...keptFacts(paper)}>
        <p className="flex flex-wrap gap-x-3 text-muted text-sm">
          {days.length > 0 ? <ListedOn days={days} /> : <span>Not in a feed</span>}
          {paper.publishedAt ? <span>Published {shortDay(paper.publishedAt.toISOString().slice(0, 10))}</span> : null}
          {paper.arxivVersion ? <span>Version {paper.arxivVersion} on arXiv</span> : null}
          {paper.journalRef ? (
            <span>
              In <bdi>{paper.journalRef}</bdi>
            </span>
          ) : null}
        </p>
        <h1 className="paper-text mt-0.5 text-balance font-semibold font-serif text-2xl leading-tight tracking-tight sm:text-[2rem]">
          <bdi lang={languageOf(paper.title) ?? undefined}>
            <Prose source={paper.title} />
          </bdi>
        </h1>
        <div data-authors className="mt-3">
          <Authors names={paper.authors} all />
        </div>
        <div className="mt-4 flex flex-wrap items-baseline gap-x-4 gap-y-2 text-sm">
          <Votes count={paper.votes} />
          <LinkRow paper={paper} />
          <Keep />
          {lookup ? (
            <a
              data-screen-only
              href={lookup}
              rel="noopener nofollow"
              className="py-1 text-muted underline decoration-edge hover:text-accent hover:decoration-current"
            >
              Look it up on arXiv
            </a>
          ) : null}
        </div>
        {paper.withdrawnAt ? <Withdrawn at={paper.withdrawnAt} why={paper.withdrawal ?? ""} /> : null}
        <h2 className="sr-only">Abstract</h2>
        <p
          dir="auto"
          lang={languageOf(paper.abstract) ?? undefined}
          className="paper-text mt-4.5 font-serif text-lg leading-relaxed"
        >
          <Picture picture={paper.picture} size="large" />
          <Prose source={paper.abstract} />
        </p>
        <PaperTopics paper={paper} pages={topics} />
        <p className="mt-5 hidden print:block">{paperAddress(paper.id, site.url)}</p>
      </article>
      {steps === null ? null : <PaperSteps {...steps} />}
      <section data-screen-only aria-labelledby="cite" className="mt-10">
        <h2 id="cite" className="font-semibold font-serif text-xl">
          Cite and share
        </h2>
        <Citation bibtex={bibtex([paper], site.url)} path={paperPath(paper.id)} />
        <Share address={paperAddress(paper.id, site.url)} code={embedCode(paper, site.url)} />
      </section>
      <SimilarPapers
        papers={similar}
        order={order}
        path={paperPathIn(list === undefined ? null : String(list), paper.id)}
      />
      {day ? <SameDay day={day} paper={paper} /> : null}
    </Page>
  );
}

function ListedOn({ days }: { days: Day[] }) {
  return (
    <span>
      Listed on{" "}
      {days.map((day, index) => (
        <span key={day}>
          {index > 0 ? " and " : ""}
          <Link href={periodPath(periodOf("day", day))} className="py-1 underline decoration-edge hover:text-accent">
            {shortDay(day)}
          </Link>
        </span>
      ))}
    </span>
  );
}

async function SameDay({ day, paper }: { day: Day; paper: Paper }) {
  const { papers, total } = await listPeriod(periodOf("day", day), { skip: 0, take: maxNeighbours + 1 });
  const others = papers.filter(({ key }) => key !== paper.key).slice(0, maxNeighbours);
  if (others.length === 0) return null;
  return (
    <section data-screen-only aria-labelledby="same-day" className="mt-10">
      <h2 id="same-day" className="font-semibold font-serif text-xl">
        Also listed on {formatDay(day, { month: "long", day: "numeric" })}
      </h2>
      <PaperList papers={others} />
      {total > others.length + 1 ? (
        <p className="mt-3 text-sm">
          <Link
            href={periodPath(periodOf("day", day))}
            className="inline-block py-1 text-accent hover:underline max-sm:py-3"
          >
            All {total} papers from this day
          </Link>
        </p>
      ) : null}
    </section>
  );
}
