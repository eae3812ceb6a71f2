"use server";

import { headers } from "next/headers";
import { env } from "../env";
import { readField } from "../readField";
import { whyForeign } from "../sameOrigin";
import type { TokenState } from "../subscriptions/schema";
import { confirm } from "./store";

/** The button of the page that a confirmation link opens. */
export async function confirmSubscription(_: TokenState, form: FormData): Promise<TokenState> {
  const message = whyForeign(await headers(), env().publicUrl);
  if (message) return { status: "foreign", message };
  return { status: (await confirm(readField(form, "token"), new Date())) ? "done" : "unknown" };
}
