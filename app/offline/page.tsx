import type { Metadata } from "next";
import { Link } from "@/components/Link";
import { Page } from "@/components/Page";
import { readSite } from "@/lib/platform/site/store";

export const metadata: Metadata = { title: "Offline", robots: { index: false } };

/** Shown by the service worker where the network fails (browser/serviceWorker/); browser/library/offline.ts lists pages. */
export default async function Offline() {
  return (
    <Page site={await readSite()}>
      <h1 className="font-semibold font-serif text-3xl tracking-tight">You are offline</h1>
      <p className="mt-3 max-w-prose text-muted">
        This page is not kept in your browser. The{" "}
        <Link href="/library" className="text-accent underline decoration-edge">
          reading list
        </Link>{" "}
        is, and so are these pages:
      </p>
      <ul data-kept-pages className="mt-4 divide-y divide-line">
        <li hidden>
          <Link href="/" className="block py-2.5 font-serif hover:text-accent">
            A page
          </Link>
        </li>
      </ul>
    </Page>
  );
}
