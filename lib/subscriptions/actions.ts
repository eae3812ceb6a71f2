"use server";

import { headers } from "next/headers";
import { z } from "zod";
import { env } from "../env";
import { foreignOriginMessage, isSameOrigin } from "../sameOrigin";
import { idle, type SubscribeState, subscribeSchema, type TokenState } from "./schema";
import { confirm, requestSubscription, unsubscribe } from "./store";

/** The subscribe form. The answer to an address that can be used is always the same. */
export async function subscribe(_: SubscribeState, form: FormData): Promise<SubscribeState> {
  const values = { email: readField(form, "email"), cadence: readField(form, "cadence") };
  const foreign = await refuseForeign();
  if (foreign) return { status: "invalid", values, errors: { form: foreign } };
  const request = subscribeSchema.safeParse(values);
  if (!request.success) {
    const { fieldErrors } = z.flattenError(request.error);
    const [email, cadence] = [fieldErrors.email?.[0], fieldErrors.cadence?.[0]];
    return { status: "invalid", values, errors: { ...(email && { email }), ...(cadence && { cadence }) } };
  }
  await requestSubscription(request.data, new Date());
  return { ...idle, status: "sent", values: request.data };
}

/** The button of the page that a confirmation link opens. */
export async function confirmSubscription(_: TokenState, form: FormData): Promise<TokenState> {
  return answer(form, confirm);
}

/** The button of the page that an unsubscribe link opens. */
export async function endSubscription(_: TokenState, form: FormData): Promise<TokenState> {
  return answer(form, unsubscribe);
}

async function answer(form: FormData, act: (token: string, now: Date) => Promise<boolean>): Promise<TokenState> {
  const message = await refuseForeign();
  if (message) return { status: "foreign", message };
  return { status: (await act(readField(form, "token"), new Date())) ? "done" : "unknown" };
}

/** Every action can be reached by a POST from anywhere. @returns why this one is refused, or null */
async function refuseForeign(): Promise<string | null> {
  const given = await headers();
  const { publicUrl } = env();
  const origin = { origin: given.get("origin"), secFetchSite: given.get("sec-fetch-site") };
  return isSameOrigin(origin, publicUrl) ? null : foreignOriginMessage(publicUrl);
}

/** A field of a form as text of bounded length; a file or nothing is empty. */
function readField(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.slice(0, 1000) : "";
}
