import type { Metadata } from "next";
import { Link } from "@/components/Link";
import { Notice } from "@/components/Notice";
import { Page } from "@/components/Page";
import { readSite } from "@/lib/platform/site/store";

export const metadata: Metadata = { title: "Deleted", robots: { index: false } };

export default async function Deleted() {
  return (
    <Page site={await readSite()}>
      <Notice title="Your data has been deleted">
        <p>
          We will not email you again. If you want to come back, <Link href="/subscribe">subscribe</Link> and confirm
          again.
        </p>
      </Notice>
    </Page>
  );
}
