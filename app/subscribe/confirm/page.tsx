import type { Metadata } from "next";
import { Link } from "@/components/Link";
import { Notice } from "@/components/Notice";
import { Page } from "@/components/Page";
import { TokenForm } from "@/components/subscribe/TokenForm";
import { describeCadence, describeSchedule, nameInterest } from "@/lib/mail/words/subscription";
import { secrets } from "@/lib/platform/secrets";
import { readSite } from "@/lib/platform/site/store";
import { confirmSubscription } from "@/lib/subscribers/confirmation/actions";
import { findConfirmation } from "@/lib/subscribers/confirmation/store";
import { printInterest } from "@/lib/subscribers/form";
import { readerLinks } from "@/lib/subscribers/links";
import { isConfirmationToken } from "@/lib/subscribers/tokens";

export const metadata: Metadata = { title: "Confirm your subscription", robots: { index: false } };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Opened from an email. Opening it changes nothing, because mail scanners open links; only the button does. */
export default async function Confirm({ searchParams }: Props) {
  const { token } = await searchParams;
  const [site, confirmation] = await Promise.all([
    readSite(),
    typeof token === "string" ? findConfirmation(token, new Date()) : null,
  ]);
  const damaged = (
    <Notice title="This link is incomplete">
      <p>Mail programs sometimes break long links. Open the link from the email again, or copy all of it.</p>
    </Notice>
  );
  const unknown = (
    <Notice title="This link no longer works">
      <p>
        A confirmation link works once and expires after 48 hours. <Link href="/subscribe">Subscribe again</Link> to get
        a new one.
      </p>
    </Notice>
  );
  if (typeof token !== "string" || !isConfirmationToken(token)) return <Page site={site}>{damaged}</Page>;
  if (!confirmation || (confirmation.used && !confirmation.active)) return <Page site={site}>{unknown}</Page>;
  const { settings } = confirmation;
  const { preferences } = readerLinks("", confirmation, secrets());
  const done = (
    <Notice title="You are subscribed">
      <p>
        We send your digest to {confirmation.email} {describeCadence(settings)}, if there are new papers. If some of the
        latest are for you, the first one arrives in a moment. Every digest has links to unsubscribe and to change your
        preferences.
      </p>
      <p className="mt-4">
        <Link href="/papers">Read the latest papers</Link> or <Link href={preferences}>change your preferences</Link>
      </p>
    </Notice>
  );
  if (confirmation.used) return <Page site={site}>{done}</Page>;
  return (
    <Page site={site}>
      <TokenForm action={confirmSubscription} token={token} button="Confirm" unknown={unknown} done={done}>
        <Notice title="Confirm your subscription">
          <p>
            {site.name} digests, {describeSchedule(settings)}, to {confirmation.email}:
          </p>
          <ul className="mt-2 list-disc pl-5">
            {settings.interests.map((interest) => (
              <li key={printInterest(interest)} dir="auto">
                {nameInterest(interest)}
              </li>
            ))}
          </ul>
          {confirmation.active ? <p className="mt-2">You keep what you already follow.</p> : null}
        </Notice>
      </TokenForm>
    </Page>
  );
}
