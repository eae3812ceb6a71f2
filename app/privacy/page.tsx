import type { Metadata } from "next";
import { Link } from "@/components/Link";
import { Page } from "@/components/Page";
import { readSite } from "@/lib/platform/site/store";

export const metadata: Metadata = { title: "Privacy" };

const link = "text-accent underline decoration-edge";

export default async function Privacy() {
  const site = await readSite();
  return (
    <Page site={site}>
      <article className="font-serif text-lg leading-relaxed [&_h2]:mt-8 [&_h2]:mb-2 [&_h2]:font-semibold [&_h2]:text-xl [&_p]:mt-3">
        <h1 className="font-semibold text-3xl tracking-tight">Privacy</h1>
        <h2>If you read</h2>
        <p>
          You need no account. {site.name} sets no cookies and counts no visits, and its pages load nothing from other
          sites. Your browser keeps the choices that you make on a page; of these, it tells us only how a list is to be
          shown, in the address that it asks for.
        </p>
        <p>
          Your browser also keeps which papers you have seen, saved and hidden, your notes and tags, and the last day
          that you saw. None of this is sent to this site. If you save papers or come back, it also keeps their pages
          and the last seven days, to show them without a network. The{" "}
          <Link href="/library" className={link}>
            reading list
          </Link>{" "}
          has a button that deletes all of it.
        </p>
        <p>
          So that nobody can overload this site, it counts the requests of each network (part of your IP address) for a
          short time, in memory. If several people search for the same words and papers are found, the search may be
          suggested to others. To count those people, the site stores a keyed hash of their network for one day.
        </p>
        <h2>If you subscribe</h2>
        <p>
          The site stores your email address, your preferences, which digests it sent you and whether they arrived, and
          the day on which you last changed or confirmed something. For an hour it stores a keyed hash of your network,
          which limits how many addresses one network can sign up.
        </p>
        <p>
          Emails contain no tracking: no invisible images, and no links that report whether you followed them. Your
          address is used for the emails that you asked for and is given to nobody but the mail servers that deliver
          them.
        </p>
        <p>
          An address that is never confirmed is deleted a month after its confirmation link expires. If you unsubscribe,
          digests stop at once, and your preferences stay until you delete them.
        </p>
        <h2>What you can do</h2>
        <p>
          Each digest has a link to a page where you can see everything that is stored about you, change it, export it
          as JSON and delete it. After that, only a keyed hash of your address is left, so that this site does not email
          it again unless you{" "}
          <Link href="/subscribe" className={link}>
            subscribe
          </Link>{" "}
          once more.
        </p>
        <h2>Who runs this site</h2>
        <p>
          {site.byline === "" ? "" : `${site.name}: ${site.byline}. `}The people who run this site can read what it
          stores. A server or a content delivery network in front of it may keep logs of its own.
        </p>
      </article>
    </Page>
  );
}
