import type { Metadata } from "next";
import { Link } from "@/components/Link";
import { Notice } from "@/components/Notice";
import { Page } from "@/components/Page";
import { TokenForm } from "@/components/subscribe/TokenForm";
import { readSite } from "@/lib/platform/site/store";
import { endSubscription } from "@/lib/subscribers/actions";
import { findSubscription } from "@/lib/subscribers/store";

export const metadata: Metadata = { title: "Unsubscribe", robots: { index: false } };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Opened from a digest. It changes nothing by itself: mail scanners open links, people press buttons. */
export default async function Unsubscribe({ searchParams }: Props) {
  const { token } = await searchParams;
  const [site, subscription] = await Promise.all([
    readSite(),
    typeof token === "string" ? findSubscription(token) : null,
  ]);
  const unknown = (
    <Notice title="This link is incomplete">
      <p>Mail programs sometimes break long links. Open the link from the digest again, or copy all of it.</p>
    </Notice>
  );
  const done = (
    <Notice title="You are unsubscribed">
      <p>
        We will send no more digests to {subscription?.email}. If this was a mistake,{" "}
        <Link href="/subscribe">subscribe again</Link>.
      </p>
    </Notice>
  );
  if (typeof token !== "string" || !subscription) return <Page site={site}>{unknown}</Page>;
  if (!subscription.active) return <Page site={site}>{done}</Page>;
  return (
    <Page site={site}>
      <TokenForm action={endSubscription} token={token} button="Unsubscribe" unknown={unknown} done={done}>
        <Notice title="Unsubscribe">
          <p>
            Stop sending {site.name} digests to {subscription.email}.
          </p>
        </Notice>
      </TokenForm>
    </Page>
  );
}
