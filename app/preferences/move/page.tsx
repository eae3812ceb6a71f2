import type { Metadata } from "next";
import { Notice } from "@/components/Notice";
import { Page } from "@/components/Page";
import { TokenForm } from "@/components/subscribe/TokenForm";
import { readSite } from "@/lib/platform/site/store";
import { confirmAddressChange } from "@/lib/subscribers/addressChange/actions";
import { findAddressChange } from "@/lib/subscribers/addressChange/store";

export const metadata: Metadata = { title: "Confirm the new address", robots: { index: false } };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Opened from an email about an address change. Opening it changes nothing. */
export default async function ConfirmMove({ searchParams }: Props) {
  const { token } = await searchParams;
  const [site, move] = await Promise.all([
    readSite(),
    typeof token === "string" ? findAddressChange(token, new Date()) : null,
  ]);
  const unknown = (
    <Notice title="This link no longer works">
      <p>
        A confirmation link expires after 48 hours, or when you request another address change. Nothing has been
        changed.
      </p>
    </Notice>
  );
  if (typeof token !== "string" || !move) return <Page site={site}>{unknown}</Page>;
  const done = (
    <Notice title="Confirmed">
      <p>
        {move.moved
          ? `Your digests now go to ${move.to}.`
          : `Your digests will go to ${move.to} as soon as the other address has confirmed too.`}
      </p>
    </Notice>
  );
  if (move.agreed) return <Page site={site}>{done}</Page>;
  return (
    <Page site={site}>
      <TokenForm action={confirmAddressChange} token={token} button="Confirm" unknown={unknown} done={done}>
        <Notice title={move.side === "old" ? "Change your address" : "Receive digests at this address"}>
          <p>
            {move.side === "old"
              ? `Send ${site.name} digests to ${move.to} instead of ${move.from}.`
              : `Send ${site.name} digests to ${move.to} from now on.`}
          </p>
        </Notice>
      </TokenForm>
    </Page>
  );
}
