import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { Link } from "@/components/Link";
import { Page } from "@/components/Page";
import { readSaved } from "@/lib/mail/outbox";
import { outboxFor } from "@/lib/platform/http/outbox";
import { readSite } from "@/lib/platform/site/store";

export const metadata: Metadata = { title: "Email", robots: { index: false } };

/** Shows one email: its HTML in a frame without scripts, and its text part below. */
export default async function Email({ params }: { params: Promise<{ name: string }> }) {
  const outbox = outboxFor(await headers());
  if (!outbox) notFound();
  const [site, email] = await Promise.all([readSite(), readSaved(outbox, (await params).name)]);
  if (!email) redirect("/outbox");
  return (
    <Page site={site}>
      <p className="text-sm">
        <Link href="/outbox" className="inline-block py-1 text-accent hover:underline">
          ← Outbox
        </Link>
      </p>
      <h1 className="mt-3 font-semibold font-serif text-2xl tracking-tight">{email.subject}</h1>
      <p className="mt-1 text-muted text-sm">to {email.to}</p>
      <iframe
        title="HTML version"
        // Links open in the whole window, and only on a click.
        srcDoc={email.html.replace("<head>", '<head><base target="_top">')}
        sandbox="allow-top-navigation-by-user-activation"
        className="mt-5 h-[70vh] w-full rounded-lg border border-edge bg-paper"
      />
      <details className="mt-5">
        <summary className="py-1 text-sm">Plain-text version</summary>
        <pre className="mt-3 overflow-x-auto whitespace-pre-wrap rounded-lg bg-raised p-4 text-sm leading-relaxed">
          {email.text}
        </pre>
      </details>
    </Page>
  );
}
