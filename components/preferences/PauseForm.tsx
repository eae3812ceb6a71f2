"use client";

import { useActionState } from "react";
import { fieldClass, secondaryButtonClass } from "@/components/subscribe/look";
import { Problem } from "@/components/subscribe/Problem";
import { pauseDigests } from "@/lib/subscribers/preferences/actions";
import { initialState } from "@/lib/subscribers/preferences/schema";

/** Asks until when no digests are to come. @param bounds the days between which a break may end */
export function PauseForm({ token, bounds }: { token: string; bounds: { first: string; last: string } }) {
  const [state, submit] = useActionState(pauseDigests, initialState);
  const wrong = state.status === "invalid" ? (state.message ?? undefined) : undefined;
  return (
    <form action={submit} noValidate>
      <input type="hidden" name="token" value={token} />
      <label htmlFor="until" className="mb-1 block text-sm">
        Pause until (leave empty to pause until you resume)
      </label>
      <input
        key={state.entered}
        id="until"
        type="date"
        name="until"
        min={bounds.first}
        max={bounds.last}
        defaultValue={state.entered}
        // biome-ignore lint/a11y/noAutofocus: only after an error, where browser/formAnswer.ts would put it
        autoFocus={wrong !== undefined}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? "until-error" : undefined}
        className={fieldClass}
      />
      <Problem id="until-error">{wrong}</Problem>
      <button type="submit" className={`${secondaryButtonClass} mt-3`}>
        Pause
      </button>
    </form>
  );
}
