import type { Metadata } from "next";
import { DigestView } from "@/components/digest/DigestView";
import { Link } from "@/components/Link";
import { Page } from "@/components/Page";
import { formatInstant } from "@/lib/calendar/formatInstant";
import { type PreviewRequest, readPreviewRequest } from "@/lib/digests/previewRequest";
import { composePreview } from "@/lib/digests/webDigest";
import { digestSubject } from "@/lib/mail/words/digest";
import { describeInterests } from "@/lib/mail/words/reasons";
import { readSite } from "@/lib/platform/site/store";
import { nextSlot } from "@/lib/subscribers/schedule";
import { subscribeUrlLike } from "@/lib/subscribers/subscribeUrl";

export const metadata: Metadata = { title: "Preview", robots: { index: false } };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Shows the latest digest that a subscriber with these settings would have received. Stores nothing. */
export default async function Preview({ searchParams }: Props) {
  const params = await searchParams;
  const request = readPreviewRequest(params);
  const now = new Date();
  const [site, digest] = await Promise.all([readSite(), composePreview(request, now)]);
  return (
    <Page site={site}>
      <h1 className="font-semibold font-serif text-3xl tracking-tight">Your digest would look like this</h1>
      <p className="mt-3 max-w-prose text-muted">
        This is the latest digest with {describeInterests(request.interests)}. The next one would arrive on{" "}
        {printNext(request, now)}.{" "}
        <Link href={subscribeUrlLike(params)} className="text-accent underline decoration-edge">
          Subscribe
        </Link>
      </p>
      <section aria-label="The email" className="mt-6 rounded-lg border border-edge px-4 py-5 sm:px-6">
        <p className="text-muted text-sm">
          {digestSubject(
            digest.siteName,
            digest.heading,
            digest.items.map(({ title }) => title),
          )}
        </p>
        <div className="mt-2">
          <DigestView digest={digest} />
        </div>
      </section>
    </Page>
  );
}

function printNext(request: PreviewRequest, now: Date): string {
  return formatInstant(nextSlot(request, now).at, request.timeZone, {
    weekday: "long",
    month: "long",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZoneName: "short",
  });
}
