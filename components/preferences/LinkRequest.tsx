"use client";

import { useActionState } from "react";
import { EmailField } from "@/components/subscribe/EmailField";
import { secondaryButtonClass } from "@/components/subscribe/look";
import { requestPreferencesLink } from "@/lib/subscribers/preferencesLink/actions";
import { initialLinkRequest } from "@/lib/subscribers/preferencesLink/form";

/** For readers who have no email of ours at hand. */
export function LinkRequest() {
  const [state, submit] = useActionState(requestPreferencesLink, initialLinkRequest);
  if (state.status === "sent")
    return (
      <p role="status" className="mt-6 max-w-prose">
        If {state.email} receives digests, an email with the link is on its way. One link an hour is sent at most.
      </p>
    );
  return (
    <form action={submit} noValidate className="mt-6 max-w-xs">
      <EmailField id="link-email" label="Email address" value={state.email} error={state.message ?? undefined} />
      <button type="submit" className={`${secondaryButtonClass} mt-3`}>
        Send me my link
      </button>
    </form>
  );
}
