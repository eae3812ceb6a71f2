"use server";

import { headers } from "next/headers";
import { env } from "../env";
import { formOf, readField } from "../readField";
import { whyForeign } from "../sameOrigin";
import { notStored, whenStored } from "../whenStored";
import type { TokenState } from "./schema";
import { unsubscribe } from "./store";

/** The button of the page that an unsubscribe link opens. */
export async function endSubscription(_: TokenState, sent: FormData): Promise<TokenState> {
  const form = formOf(sent);
  const message = whyForeign("unsubscribe", await headers(), env().publicUrl);
  if (message) return { status: "failed", message };
  return whenStored<TokenState>(
    async () => ({ status: (await unsubscribe(readField(form, "token"), new Date())) ? "done" : "unknown" }),
    () => ({ status: "failed", message: notStored }),
  );
}
