"use client";

import { useActionState, useId } from "react";
import type { SettingsForm } from "@/lib/subscribers/form";
import { preview, subscribe } from "@/lib/subscribers/signup/actions";
import { idle } from "@/lib/subscribers/signup/form";
import type { Volumes } from "@/lib/subscribers/volume";
import { BotTraps } from "./BotTraps";
import { ChallengeField } from "./ChallengeField";
import { CheckInbox } from "./CheckInbox";
import { EmailField } from "./EmailField";
import { Interests } from "./Interests";
import { primaryButtonClass, secondaryButtonClass } from "./look";
import { Problem } from "./Problem";
import { Schedule } from "./Schedule";

type Props = {
  stamp: string;
  initial: SettingsForm; // What the address of the page asks for, else the usual
  zoned: boolean; // Whether the address names a time zone; otherwise the browser is asked for its own
  timeZones: string[];
  volumes: Volumes; // Of the initial interests
};

/** All that can be chosen, before an address is left. Works without JavaScript. */
export function FullForm({ stamp, initial, zoned, timeZones, volumes }: Props) {
  const [state, submit] = useActionState(subscribe, idle);
  const id = useId();
  if (state.status === "sent") return <CheckInbox email={state.email} outbox={state.outbox} />;

  const values = state.settings ?? initial;
  return (
    <form action={submit} noValidate className="grid gap-7">
      {/* What Enter presses is the first button of a form. */}
      <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only">
        Subscribe
      </button>
      {state.accepted.map((interest) => (
        <input key={interest} type="hidden" name="accepted" value={interest} />
      ))}
      <Interests
        id={id}
        offered={initial.interest}
        values={values}
        volumes={{ ...volumes, ...state.volumes }}
        error={state.errors.interest}
      >
        {state.added === null ? null : (
          <p role="status" className="mt-3 text-sm">
            You would follow {state.added === 1 ? "this" : `these ${state.added}`}. Subscribe below, or add more.
          </p>
        )}
        <button type="submit" name="do" value="add" className={`${secondaryButtonClass} mt-3`}>
          Add
        </button>
      </Interests>
      <Schedule
        id={id}
        values={values}
        errors={state.errors}
        timeZones={timeZones}
        ownZone={!zoned && !state.settings}
      />
      <div className="max-w-sm">
        <EmailField id={`${id}-email`} label="Email address" value={state.email} error={state.errors.email} />
      </div>
      <BotTraps stamp={state.stamp ?? stamp} />
      <div>
        <div className="flex flex-wrap gap-3">
          <button type="submit" className={primaryButtonClass}>
            Subscribe
          </button>
          <button type="submit" formAction={preview} formNoValidate data-new-tab className={secondaryButtonClass}>
            Preview
          </button>
        </div>
        <ChallengeField challenge={state.challenge} />
        <Problem id={`${id}-form-error`}>{state.errors.form}</Problem>
      </div>
    </form>
  );
}
