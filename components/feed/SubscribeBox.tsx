import { QuickForm } from "@/components/subscribe/QuickForm";

type Props = { site: { tagline: string; timeZone: string }; stamp: string };

/** The subscribe form of a feed, under the site's tagline. */
export function SubscribeBox({ site: { tagline, timeZone }, stamp }: Props) {
  return (
    <aside aria-label="Subscribe" className="mt-5 rounded-lg bg-raised px-4 py-3 sm:px-5">
      <p className="font-semibold font-serif text-lg">{tagline}</p>
      <div className="mt-2">
        <QuickForm stamp={stamp} timeZone={timeZone} />
      </div>
    </aside>
  );
}
