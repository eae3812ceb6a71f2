import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { after } from "next/server";
import { DigestView } from "@/components/digest/DigestView";
import { Link } from "@/components/Link";
import { Page } from "@/components/Page";
import { formatDay } from "@/lib/calendar/day";
import { readDay } from "@/lib/calendar/writtenDay";
import { readDigestToken } from "@/lib/digests/tokens";
import { readPublicDigest, readSentDigest } from "@/lib/digests/webDigest";
import { readSite } from "@/lib/platform/site/store";
import { markOpened } from "@/lib/subscribers/inactivity/store";

type Props = { params: Promise<{ key: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { key } = await params;
  const day = readDay(key);
  if (day)
    return {
      title: `Digest of ${formatDay(day, { dateStyle: "long" })}`,
      alternates: { canonical: `/digests/${day}` },
    };
  return { title: "Your digest", robots: { index: false } };
}

/** Shows the public digest of a day, or a subscriber's own, whose address only readers of the email know. */
export default async function DigestPage({ params }: Props) {
  const { key } = await params;
  const day = readDay(key);
  if (day !== null && day !== key) permanentRedirect(`/digests/${day}`);
  const now = new Date();
  const [site, digest] = await Promise.all([readSite(), day ? readPublicDigest(day, now) : readSentDigest(key, now)]);
  if (!digest) notFound();
  const sent = day ? null : readDigestToken(key);
  if (sent !== null) after(() => markOpened(sent, now));
  return (
    <Page site={site}>
      <h1 className="text-balance font-semibold font-serif text-3xl tracking-tight">
        {day ? formatDay(day, { dateStyle: "full" }) : digest.heading}
      </h1>
      <p className="mt-2 text-muted">{day ? <FromTheArchive /> : "This is the digest that we sent you."}</p>
      <div className="mt-4">
        <DigestView digest={digest} online={`/digests/${key}`} />
      </div>
    </Page>
  );
}

function FromTheArchive() {
  return (
    <>
      The digest of trending papers.{" "}
      <Link href="/subscribe" className="text-accent underline decoration-edge">
        Get it by email
      </Link>
      , or see{" "}
      <Link href="/digests" className="text-accent underline decoration-edge">
        earlier digests
      </Link>
      .
    </>
  );
}
