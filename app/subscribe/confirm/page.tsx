import type { Metadata } from "next";
import { Link } from "@/components/Link";
import { Notice } from "@/components/Notice";
import { Page } from "@/components/Page";
import { TokenForm } from "@/components/subscribe/TokenForm";
import { secrets } from "@/lib/platform/secrets";
import { readSite } from "@/lib/platform/site/store";
import { confirmSubscription } from "@/lib/subscribers/confirmation/actions";
import { findConfirmation } from "@/lib/subscribers/confirmation/store";
import { describeRhythm, describeSchedule, nameInterest } from "@/lib/subscribers/describe";
import { printInterest } from "@/lib/subscribers/form";
import { readerLinks } from "@/lib/subscribers/links";
import { isConfirmationToken } from "@/lib/subscribers/tokens";

export const metadata: Metadata = { title: "Confirm your subscription", robots: { index: false } };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Opened from the email. It changes nothing by itself: mail scanners open links, people press buttons. */
export default async function Confirm({ searchParams }: Props) {
  const { token } = await searchParams;
  const [site, confirmation] = await Promise.all([
    readSite(),
    typeof token === "string" ? findConfirmation(token, new Date()) : null,
  ]);
  const damaged = (
    <Notice title="This link is not complete">
      <p>Mail programs sometimes break a long link. Open it from the email again, or copy all of it.</p>
    </Notice>
  );
  const unknown = (
    <Notice title="This link no longer works">
      <p>
        A confirmation link works for 48 hours, and once. <Link href="/subscribe">Subscribe again</Link> to get a new
        one.
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
        Digests go to {confirmation.email} {describeRhythm(settings)} that has papers, and the latest, if you have not
        had it, in a moment. Every one of them has a link to stop, and one to your preferences.
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
            Digests of {site.name}, {describeSchedule(settings)}, to {confirmation.email}:
          </p>
          <ul className="mt-2 list-disc pl-5">
            {settings.interests.map((interest) => (
              <li key={printInterest(interest)} dir="auto">
                {nameInterest(interest)}
              </li>
            ))}
          </ul>
          {confirmation.active ? <p className="mt-2">What you have subscribed to before stays beside these.</p> : null}
        </Notice>
      </TokenForm>
    </Page>
  );
}
