import { Link } from "@/components/Link";
import { PaperAnchor } from "@/components/paper/PaperAnchor";
import { Votes } from "@/components/paper/Votes";
import { addressOfMore, type Digest, type DigestItem } from "@/lib/digests/compose";
import { moreText } from "@/lib/mail/words/digest";
import { describeReasons } from "@/lib/mail/words/reasons";

/**
 * A digest on a page, with the content of the email in the site's design.
 * @param online its path, if it has one
 */
export function DigestView({ digest, online = null }: { digest: Digest; online?: string | null }) {
  const { siteUrl, nothing, items, more } = digest;
  return (
    <>
      {nothing === null ? (
        items.map((item) => <Item key={item.url} item={item} siteUrl={siteUrl} />)
      ) : (
        <p className="py-7 font-serif text-lg">{nothing}</p>
      )}
      <p className="border-line border-t pt-5">
        <Link
          href={pathOf(addressOfMore(digest, online), siteUrl)}
          className="inline-block py-1 text-accent underline decoration-edge"
        >
          {moreText(more)}
        </Link>
      </p>
    </>
  );
}

function Item({
  item: { reasons, title, authors, excerpt, url, votes, links },
  siteUrl,
}: {
  item: DigestItem;
  siteUrl: string;
}) {
  return (
    <article className="border-line border-t py-6 first:border-t-0">
      <p className="text-muted text-sm">
        {describeReasons(reasons).map(({ text, query }, index) => (
          <span key={`${text} ${query}`}>
            {index > 0 ? " · " : ""}
            {text}
            {query === null ? null : (
              <em>
                <bdi>{query}</bdi>
              </em>
            )}
          </span>
        ))}
      </p>
      <h2 className="mt-1 text-balance font-semibold font-serif text-xl leading-snug">
        <Link href={pathOf(url, siteUrl)} className="py-1 hover:text-accent">
          <bdi>{title}</bdi>
        </Link>
      </h2>
      <p className="mt-1 flex flex-wrap gap-x-3 text-muted text-sm">
        <bdi>{authors}</bdi>
        <Votes count={votes} />
      </p>
      <p dir="auto" className="mt-2.5 font-serif">
        {excerpt}
      </p>
      {links.length > 0 ? (
        <p className="mt-2 flex flex-wrap gap-x-4 text-sm">
          {links.map((link) => (
            <PaperAnchor key={link.url} link={link} />
          ))}
        </p>
      ) : null}
    </article>
  );
}

/** Returns the path of a URL on this site. Emails have absolute links; pages have relative ones. */
function pathOf(url: string, siteUrl: string): string {
  return url.startsWith(`${siteUrl}/`) ? url.slice(siteUrl.length) : url;
}
