import type { Metadata } from "next";
import { Link } from "@/components/Link";
import { Notice } from "@/components/Notice";
import { Page } from "@/components/Page";
import { TokenForm } from "@/components/TokenForm";
import { readSite } from "@/lib/site/store";
import { confirmSubscription } from "@/lib/subscriptions/actions";
import { findConfirmation } from "@/lib/subscriptions/store";
import { isConfirmationToken } from "@/lib/subscriptions/tokens";

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
  const rhythm = confirmation.cadence === "weekly" ? "every week" : "every day";
  const done = (
    <Notice title="You are subscribed">
      <p>
        Digests go to {confirmation.email} {rhythm} that has papers, and the latest, if you have not had it, in a
        moment. Every one of them has a link to stop.
      </p>
      <p className="mt-4">
        <Link href="/papers">Read the latest papers</Link>
      </p>
    </Notice>
  );
  if (confirmation.used) return <Page site={site}>{done}</Page>;
  return (
    <Page site={site}>
      <TokenForm action={confirmSubscription} token={token} button="Confirm" unknown={unknown} done={done}>
        <Notice title="Confirm your subscription">
          <p>
            The papers of {site.name}, {rhythm}, to {confirmation.email}.
          </p>
        </Notice>
      </TokenForm>
    </Page>
  );
}
