import { SubscribeForm } from "@/components/SubscribeForm";

/** The subscribe form as it stands in a feed, under the words that the site's document has for it. */
export function Invitation({ site: { tagline, outbox } }: { site: { tagline: string; outbox: boolean } }) {
  return (
    <aside aria-label="Subscribe" className="mt-6 rounded-lg bg-raised px-4 py-4 sm:px-5">
      <p className="font-medium font-serif text-lg">{tagline}</p>
      <div className="mt-3">
        <SubscribeForm outbox={outbox} />
      </div>
    </aside>
  );
}
