import type { Metadata } from "next";
import { Link } from "@/components/Link";
import { Page } from "@/components/Page";
import { FullForm } from "@/components/subscribe/FullForm";
import { listTimeZones } from "@/lib/calendar/timeZone";
import { secrets } from "@/lib/platform/secrets";
import { readSite } from "@/lib/platform/site/store";
import { readInterests } from "@/lib/subscribers/settings";
import { makeFormTimestamp } from "@/lib/subscribers/signup/formTimestamp";
import { readSubscribeUrl } from "@/lib/subscribers/subscribeUrl";
import { countVolumes } from "@/lib/subscribers/volume";

export const metadata: Metadata = { title: "Subscribe" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** `?search=…` and `?topic=…` preselect what the previous page was about. */
export default async function Subscribe({ searchParams }: Props) {
  const [params, site] = await Promise.all([searchParams, readSite()]);
  const initial = readSubscribeUrl(params, site.timeZone);
  return (
    <Page site={site}>
      <h1 className="font-semibold font-serif text-3xl tracking-tight">{site.tagline}</h1>
      <p className="mt-3 max-w-prose text-muted">
        A short list of papers: what each one contributes, and why we chose it for you. You never get the same paper
        twice. No tracking, no images, and one click to unsubscribe. Already subscribed?{" "}
        <Link href="/preferences" className="text-accent hover:underline">
          Get the link to your preferences
        </Link>
        .
      </p>
      <div className="mt-6">
        <FullForm
          stamp={makeFormTimestamp(new Date(), secrets())}
          initial={initial}
          volumes={await countVolumes(readInterests(initial))}
          zoned={params.timeZone !== undefined}
          timeZones={listTimeZones()}
        />
      </div>
    </Page>
  );
}
