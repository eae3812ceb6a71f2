import type { Metadata } from "next";
import { Page } from "@/components/Page";
import { SubscribeForm } from "@/components/SubscribeForm";
import { readSite } from "@/lib/site/store";

export const metadata: Metadata = { title: "Subscribe" };

export default async function Subscribe() {
  const site = await readSite();
  return (
    <Page site={site}>
      <h1 className="font-semibold font-serif text-3xl tracking-tight">{site.tagline}</h1>
      <p className="mt-3 max-w-prose text-muted">
        A short list of the papers that readers voted up, with their first sentences: every day that has papers, or once
        a week. No tracking, no images, and one click to stop.
      </p>
      <div className="mt-6 max-w-xl">
        <SubscribeForm outbox={site.outbox} />
      </div>
    </Page>
  );
}
