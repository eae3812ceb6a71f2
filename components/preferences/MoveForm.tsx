"use client";

import { useActionState } from "react";
import { EmailField } from "@/components/subscribe/EmailField";
import { secondaryButtonClass } from "@/components/subscribe/look";
import { moveAddress } from "@/lib/subscribers/preferences/actions";
import { initialState } from "@/lib/subscribers/preferences/schema";
import { Outcome } from "./Outcome";

export function MoveForm({ token }: { token: string }) {
  const [state, submit] = useActionState(moveAddress, initialState);
  const wrong = state.status === "invalid" ? (state.message ?? undefined) : undefined;
  return (
    <form action={submit} noValidate>
      <input type="hidden" name="token" value={token} />
      <div className="max-w-xs">
        <EmailField id="new-email" label="New address" value={state.entered} error={wrong} />
      </div>
      <button type="submit" className={`${secondaryButtonClass} mt-3`}>
        Change address
      </button>
      {wrong ? null : <Outcome id="move-outcome" state={state} />}
    </form>
  );
}
