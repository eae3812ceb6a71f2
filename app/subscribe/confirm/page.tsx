import type { Metadata } from "next";
import { ConfirmForm } from "@/components/ConfirmForm";
import { Page } from "@/components/Page";
import { readSite } from "@/lib/site/store";
import { confirmSubscription } from "@/lib/subscriptions/actions";
import { findConfirmation } from "@/lib/subscriptions/store";

export const metadata: Metadata = { title: "Confirm your subscription", robots: { index: false } };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Opened from the email. It changes nothing by itself: mail scanners open links, people press buttons. */
export default async function Confirm({ searchParams }: Props) {
  const { token } = await searchParams;
  const [site, confirmation] = await Promise.all([
    readSite(),
    typeof token === "string" ? findConfirmation(token, new Date()) : null,
  ]);
  return (
    <Page site={site}>
      <ConfirmForm
        action={confirmSubscription}
        token={typeof token === "string" ? token : ""}
        confirmation={confirmation}
      />
    </Page>
  );
}
