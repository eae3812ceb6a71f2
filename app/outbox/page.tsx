import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { Link } from "@/components/Link";
import { Notice } from "@/components/Notice";
import { Page } from "@/components/Page";
import { formatInstant } from "@/lib/calendar/formatInstant";
import { listOutbox } from "@/lib/mail/outbox";
import { outboxFor } from "@/lib/platform/http/outbox";
import { readSite } from "@/lib/platform/site/store";

export const metadata: Metadata = { title: "Outbox", robots: { index: false } };

/** Lists the emails of a site that saves them to files, if the request comes from the same machine; else 404. */
export default async function Outbox() {
  const outbox = outboxFor(await headers());
  if (!outbox) notFound();
  const [site, emails] = await Promise.all([readSite(), listOutbox(outbox)]);
  const print = (at: Date) => formatInstant(at, site.timeZone, { dateStyle: "medium", timeStyle: "short" });
  return (
    <Page site={site}>
      <Notice title="Outbox">
        <p>
          This site saves emails to files instead of sending them, because no mail server is configured (
          <code>MAIL_URL</code>). Anyone who can open this page can read them all.
        </p>
      </Notice>
      {emails.length === 0 ? (
        <p className="mt-8">
          No emails yet.{" "}
          <Link href="/subscribe" className="text-accent underline decoration-edge">
            Subscribe
          </Link>
          , and the confirmation email appears here a moment later.
        </p>
      ) : (
        <ul className="mt-6 divide-y divide-line">
          {emails.map(({ name, subject, to, writtenAt }) => (
            <li key={name} className="py-2">
              <Link href={`/outbox/${name}`} className="block py-1 font-serif text-lg hover:text-accent">
                {subject}
              </Link>
              <p className="text-muted text-sm">
                to {to}, {print(writtenAt)}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
