import { headers } from "next/headers";
import { AuthorChips } from "@/components/author/AuthorChips";
import { Link } from "@/components/Link";
import { Page } from "@/components/Page";
import { LookElsewhere } from "@/components/paper/LookElsewhere";
import { SearchBox } from "@/components/SearchBox";
import { TopicChips } from "@/components/topic/TopicChips";
import { UsefulLinks } from "@/components/UsefulLinks";
import { nearestAuthors } from "@/lib/papers/authors/store";
import { readIdentifier } from "@/lib/papers/identity/identifier";
import { decodePath } from "@/lib/papers/paths";
import { nearestTopics } from "@/lib/papers/topics/store";
import { requestedPathHeader } from "@/lib/platform/http/askedPath";
import { readSite } from "@/lib/platform/site/store";
import { searchPath } from "@/lib/search/paths";
import { visibleText } from "@/lib/text/visibleText";

const topicsShown = 8;
const authorsShown = 12;
const longestName = 200; // In characters. A longer address is not searched for.

export default async function NotFound() {
  const requestedPath = (await headers()).get(requestedPathHeader) ?? "";
  const author = authorMeant(requestedPath);
  const [topics, paper] = [await topicsMeant(requestedPath), paperMeant(requestedPath)];
  return (
    <Page site={await readSite()}>
      <section className="py-14">
        <h1 className="font-semibold font-serif text-3xl tracking-tight">
          {paper ? "This paper is not on this site" : "There is no page at this address"}
        </h1>
        {paper ? (
          <>
            <p className="mt-3 max-w-prose text-muted">No paper with this ID has been listed on this site yet.</p>
            <LookElsewhere id={paper} />
          </>
        ) : author !== null ? (
          <NoAuthor name={author} />
        ) : topics === null ? (
          <p className="mt-3 max-w-prose text-muted">
            Please check the address for typos, and for a day, week or month that does not exist. A day looks like{" "}
            <code>2025-03-12</code>, a week like <code>2025-W11</code>, a month like <code>2025-03</code>.
          </p>
        ) : (
          <>
            <p className="mt-3 mb-4 max-w-prose text-muted">
              No paper on this site has this topic.{topics.length > 0 ? " Did you mean one of these?" : ""}
            </p>
            <TopicChips topics={topics} label="Topics with similar names" />
          </>
        )}
        <div className="mt-6 max-w-lg">
          <SearchBox />
        </div>
        <UsefulLinks />
      </section>
    </Page>
  );
}

/** Names of authors with the same family name and initial, and a search for the name. */
async function NoAuthor({ name }: { name: string }) {
  const near = await nearestAuthors(name, authorsShown);
  return (
    <>
      <p className="mt-3 mb-4 max-w-prose text-muted">
        No paper on this site has an author of this name.
        {near.length > 0 ? " Did you mean one of these?" : ""}
      </p>
      {near.length > 0 ? <AuthorChips authors={near} label="Authors with similar names" /> : null}
      {name === "" ? null : (
        <p className="mt-4">
          <Link href={searchPath({ text: name })} className="py-1 text-accent underline decoration-edge">
            Search papers for “<bdi>{name}</bdi>”
          </Link>
        </p>
      )}
    </>
  );
}

/** Returns the name in the requested address, if it is of an author; words as `authorSlug` writes them get their spaces. */
function authorMeant(requestedPath: string): string | null {
  if (!requestedPath.startsWith("/authors/")) return null;
  const text = visibleText(decodePath(requestedPath.slice("/authors/".length)) ?? "").slice(0, longestName);
  const words = /\s/.test(text) ? text : text.replaceAll("-", " ");
  return words.replace(/[\s\p{Cs}]+/gu, " ").trim();
}

async function topicsMeant(requestedPath: string) {
  if (!requestedPath.startsWith("/topics/")) return null;
  return nearestTopics(decodePath(requestedPath.slice("/topics/".length)) ?? "", topicsShown);
}

/** Returns the id in the requested address, if it is an arXiv id or a DOI. */
function paperMeant(requestedPath: string) {
  return requestedPath.startsWith("/papers/")
    ? readIdentifier(decodePath(requestedPath.slice("/papers/".length)) ?? "")
    : null;
}
