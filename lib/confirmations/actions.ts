"use server";

import { headers } from "next/headers";
import { env } from "../env";
import { formOf, readField } from "../readField";
import { whyForeign } from "../sameOrigin";
import type { TokenState } from "../subscriptions/schema";
import { notStored, whenStored } from "../whenStored";
import { confirm } from "./store";

/** The button of the page that a confirmation link opens. */
export async function confirmSubscription(_: TokenState, sent: FormData): Promise<TokenState> {
  const form = formOf(sent);
  const message = whyForeign("confirmation", await headers(), env().publicUrl);
  if (message) return { status: "failed", message };
  return whenStored<TokenState>(
    async () => ({ status: (await confirm(readField(form, "token"), new Date())) ? "done" : "unknown" }),
    () => ({ status: "failed", message: notStored }),
  );
}
