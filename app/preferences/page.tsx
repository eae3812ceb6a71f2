import type { Metadata } from "next";
import { Link } from "@/components/Link";
import { Notice } from "@/components/Notice";
import { Page } from "@/components/Page";
import { DigestStatusList } from "@/components/preferences/DigestStatusList";
import { LinkRequest } from "@/components/preferences/LinkRequest";
import { Preferences } from "@/components/preferences/Preferences";
import { listTimeZones } from "@/lib/calendar/timeZone";
import { digestStatus } from "@/lib/digests/status";
import { readSite } from "@/lib/platform/site/store";
import { isPaused, pauseBounds } from "@/lib/subscribers/preferences/pause";
import { findReader } from "@/lib/subscribers/preferences/store";
import { printSettings } from "@/lib/subscribers/settings";
import { countVolumes } from "@/lib/subscribers/volume";

export const metadata: Metadata = { title: "Your digests", robots: { index: false } };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Opened from an email. Opening it changes nothing, because mail scanners open links; only the buttons do. */
export default async function ReaderPreferences({ searchParams }: Props) {
  const { token } = await searchParams;
  const now = new Date();
  const [site, reader] = await Promise.all([readSite(), typeof token === "string" ? findReader(token) : null]);
  if (typeof token !== "string" || !reader) {
    return (
      <Page site={site}>
        {token === undefined ? (
          <Notice title="Your digests">
            <p>
              The link in every digest opens your preferences. If you have none at hand, we send it to you. You get no
              digests yet? <Link href="/subscribe">Subscribe</Link>.
            </p>
          </Notice>
        ) : (
          <Notice title="This link no longer works">
            <p>
              Mail programs sometimes break long links, and links from before an address change stop working. Open the
              link in your latest digest, let us send you a new one, or <Link href="/subscribe">subscribe</Link>.
            </p>
          </Notice>
        )}
        <LinkRequest />
      </Page>
    );
  }
  const { timeZone } = reader.settings;
  return (
    <Page site={site}>
      <Preferences
        token={token}
        email={reader.email}
        active={reader.active}
        asked={reader.asked && !isPaused(reader, now)}
        paused={isPaused(reader, now) ? { until: reader.pausedUntil } : null}
        bounds={pauseBounds(now, timeZone)}
        settings={printSettings(reader.settings)}
        timeZones={listTimeZones()}
        volumes={await countVolumes(reader.settings.interests)}
      >
        <DigestStatusList {...(await digestStatus(reader.id, now))} timeZone={timeZone} />
      </Preferences>
    </Page>
  );
}
