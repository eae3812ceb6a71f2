import type { ReactNode } from "react";
import { Link } from "@/components/Link";
import { formatInstant } from "@/lib/calendar/formatInstant";
import type { SettingsForm as Values } from "@/lib/subscribers/form";
import { deleteEverything, keepComing, resumeDigests, stopDigests } from "@/lib/subscribers/preferences/actions";
import type { Volumes } from "@/lib/subscribers/volume";
import { ActionForm } from "./ActionForm";
import { MoveForm } from "./MoveForm";
import { PauseForm } from "./PauseForm";
import { Section } from "./Section";
import { SettingsForm } from "./SettingsForm";

type Props = {
  token: string;
  email: string;
  active: boolean;
  /** Whether we have asked an inactive subscriber whether they still want digests, and got no answer. */
  asked: boolean;
  paused: { until: Date | null } | null;
  /** The first and last day on which a pause may end. */
  bounds: { first: string; last: string };
  settings: Values;
  timeZones: string[];
  volumes: Volumes; // Of the interests in `settings`
  /** The status of the digests. */
  children: ReactNode;
};

/** Everything that a subscriber can do with a subscription. */
export function Preferences({
  token,
  email,
  active,
  asked,
  paused,
  bounds,
  settings,
  timeZones,
  volumes,
  children,
}: Props) {
  return (
    <>
      <h1 className="font-semibold font-serif text-3xl tracking-tight">Your digests</h1>
      <p className="mt-2 text-muted">{active ? `We send them to ${email}.` : `You unsubscribed ${email}.`}</p>
      {active ? (
        <>
          {children}
          {asked ? (
            <Section title="Are you still there?">
              <ActionForm action={keepComing} token={token} button="Yes, keep them coming" />
            </Section>
          ) : null}
          <Section title="What you get and when">
            <SettingsForm token={token} settings={settings} timeZones={timeZones} volumes={volumes} />
          </Section>
          <Pause token={token} paused={paused} bounds={bounds} timeZone={settings.timeZone} />
          <Section title="Change your address">
            <p className="mb-3 text-muted text-sm">We email both addresses, and both must confirm within 48 hours.</p>
            <MoveForm token={token} />
          </Section>
          <Section title="Stop">
            <ActionForm action={stopDigests} token={token} button="Unsubscribe" />
          </Section>
        </>
      ) : (
        <p className="mt-4">
          <Link href="/subscribe" className="inline-block py-1 text-accent underline decoration-edge">
            Subscribe again
          </Link>
        </p>
      )}
      <Section title="Your data">
        <p className="text-sm">
          <a
            href={`/preferences/export?token=${token}`}
            download="digests.json"
            className="inline-block py-1 text-accent underline decoration-edge"
          >
            Export your data as JSON
          </a>
        </p>
        <p className="mt-4 mb-3 text-muted text-sm">
          Deleting removes your address, your preferences and the history of your digests. We keep a keyed hash of the
          address, so that we do not email it again unless you subscribe and confirm.
        </p>
        <ActionForm action={deleteEverything} token={token} button="Delete everything">
          <label className="flex items-center gap-2.5 py-1 max-sm:py-2.5">
            <input type="checkbox" name="sure" value="yes" className="size-4 accent-accent" />
            <span>I am sure</span>
          </label>
        </ActionForm>
      </Section>
    </>
  );
}

type PauseProps = Pick<Props, "token" | "paused" | "bounds"> & { timeZone: string };

/** The running pause, or a form to start one. */
function Pause({ token, paused, bounds, timeZone }: PauseProps) {
  if (paused) {
    const until = paused.until && formatInstant(paused.until, timeZone, { dateStyle: "long" });
    return (
      <Section title="Paused">
        <p className="mb-3">
          {until ? `You will get no digests until ${until}.` : "You will get no digests until you resume them."}
        </p>
        <ActionForm action={resumeDigests} token={token} button="Resume now" />
      </Section>
    );
  }
  return (
    <Section title="Pause">
      <PauseForm token={token} bounds={bounds} />
    </Section>
  );
}
