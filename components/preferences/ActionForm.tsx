"use client";

import { type ReactNode, useActionState, useId } from "react";
import { secondaryButtonClass } from "@/components/subscribe/look";
import { initialState, type PreferenceState } from "@/lib/subscribers/preferences/schema";
import { Outcome } from "./Outcome";

type Props = {
  action: (state: PreferenceState, form: FormData) => Promise<PreferenceState>;
  token: string;
  button: string;
  children?: ReactNode; // Its fields, if it has any
};

export function ActionForm({ action, token, button, children }: Props) {
  const [state, submit] = useActionState(action, initialState);
  const id = useId();
  return (
    <form action={submit} noValidate>
      <input type="hidden" name="token" value={token} />
      <div className="flex flex-wrap items-end gap-3">
        {children}
        <button type="submit" className={secondaryButtonClass}>
          {button}
        </button>
      </div>
      <Outcome id={`${id}-outcome`} state={state} />
    </form>
  );
}
