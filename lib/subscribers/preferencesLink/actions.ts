"use server";

import { headers } from "next/headers";
import { emailSchema } from "../../mail/address";
import { env } from "../../platform/env";
import { networkFrom } from "../../platform/http/networkFrom";
import { readField, toFormData } from "../../platform/http/readField";
import { rejectForeignForm } from "../../platform/http/sameOrigin";
import { notSavedMessage, withStoreFallback } from "../../platform/storeFallback";
import { refusals } from "../signup/schema";
import { takeSignUp } from "../signup/store";
import type { LinkRequestState } from "./form";

/** Handles the form for readers who have no email of ours at hand. The reply to a valid address is always the same. */
export async function requestPreferencesLink(_: LinkRequestState, given: FormData): Promise<LinkRequestState> {
  const typed = readField(toFormData(given), "email");
  const invalid = (message: string): LinkRequestState => ({ status: "invalid", email: typed, message });
  const sender = await headers();
  const foreign = rejectForeignForm("preferences", sender, env().publicUrl);
  if (foreign) return invalid(foreign);
  const email = emailSchema.safeParse(typed);
  if (!email.success) return invalid(email.error.issues[0]?.message ?? "");
  return withStoreFallback(
    async (): Promise<LinkRequestState> => {
      const request = { kind: "link" as const, email: email.data };
      const reception = await takeSignUp(request, networkFrom(sender), new Date());
      if (reception !== "taken") return invalid(refusals[reception]);
      return { status: "sent", email: email.data, message: null };
    },
    () => invalid(notSavedMessage),
  );
}
