"use client";

import { useActionState, useId } from "react";
import { Link } from "@/components/Link";
import { subscribe } from "@/lib/subscribers/signup/actions";
import { idle } from "@/lib/subscribers/signup/form";
import { BotTraps } from "./BotTraps";
import { ChallengeField } from "./ChallengeField";
import { CheckInbox } from "./CheckInbox";
import { cadenceLabels } from "./cadenceLabels";
import { EmailField } from "./EmailField";
import { primaryButtonClass, selectClass } from "./look";
import { Problem } from "./Problem";

/**
 * Leaves an address for the trending papers, and no more than that. It works without JavaScript: the action then
 * answers with the same page, the form in its new state.
 */
export function QuickForm({ stamp, timeZone }: { stamp: string; timeZone: string }) {
  const [state, submit] = useActionState(subscribe, idle);
  const id = useId();
  if (state.status === "sent") return <CheckInbox email={state.email} outbox={state.outbox} />;

  const { email, cadence, ...others } = state.errors;
  const rhythm = state.settings?.cadence ?? "daily";
  return (
    <form action={submit} noValidate className="flex flex-wrap items-start gap-x-3 gap-y-2">
      <div className="min-w-0 flex-[1_1_15rem]">
        <EmailField id={`${id}-email`} label="Email address" hidden value={state.email} error={email} />
      </div>
      <div>
        <label htmlFor={`${id}-cadence`} className="sr-only">
          How often
        </label>
        <select
          key={rhythm}
          id={`${id}-cadence`}
          name="cadence"
          defaultValue={rhythm}
          aria-describedby={cadence ? `${id}-cadence-error` : undefined}
          className={selectClass}
        >
          {cadenceLabels.map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
        <Problem id={`${id}-cadence-error`}>{cadence}</Problem>
      </div>
      <input type="hidden" name="interest" value="trending" />
      <input type="hidden" name="timeZone" value={timeZone} data-time-zone />
      <BotTraps stamp={state.stamp ?? stamp} />
      <button type="submit" className={primaryButtonClass}>
        Subscribe
      </button>
      <div className="basis-full text-muted text-sm">
        <ChallengeField challenge={state.challenge} />
        <Problem id={`${id}-form-error`}>{Object.values(others)[0]}</Problem>
        <Link href="/subscribe" className="inline-block py-1 underline decoration-edge hover:text-accent">
          Choose topics, searches and times
        </Link>
      </div>
    </form>
  );
}
