"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { env } from "../env";
import { readField } from "../readField";
import { whyForeign } from "../sameOrigin";
import { secrets } from "../secrets";
import { askedFor, defaultSettings, readSettingsForm } from "../subscriptions/form";
import { emailSchema } from "../subscriptions/schema";
import { parseSettings } from "../subscriptions/settings";
import type { SubscribeState } from "./form";
import { clientAddress, networkOf } from "./network";
import { refusals } from "./schema";
import { makeStamp, readStamp } from "./stamp";
import { takeSignUp } from "./store";

/** The subscribe form. The answer to an address that can be used is always the same. */
export async function subscribe(_: SubscribeState, form: FormData): Promise<SubscribeState> {
  const now = new Date();
  const email = readField(form, "email");
  const typed = readSettingsForm(form, defaultSettings(env().site.timeZone));
  const invalid = (errors: SubscribeState["errors"], stamp = readField(form, "stamp")): SubscribeState => ({
    status: "invalid",
    email,
    settings: typed,
    errors,
    stamp,
  });
  const given = await headers();
  const foreign = whyForeign(given, env().publicUrl);
  if (foreign) return invalid({ form: foreign });

  const address = emailSchema.safeParse(email);
  const parsed = parseSettings(typed);
  const errors = {
    ...("errors" in parsed ? parsed.errors : {}),
    ...(address.success ? {} : { email: address.error.issues[0]?.message ?? "" }),
  };
  if (!address.success || "errors" in parsed) return invalid(errors);

  const sent: SubscribeState = { status: "sent", email: address.data, settings: null, errors: {}, stamp: null };
  // People do not see this field, and so leave it empty.
  if (readField(form, "website") !== "") return sent;
  const stamp = readStamp(readField(form, "stamp"), now, secrets());
  if (stamp === "early") return invalid({ form: "That was quicker than people are. Press the button once more." });
  if (stamp === "stale") {
    const again = "This form had been open for a long time. Press the button once more.";
    return invalid({ form: again }, makeStamp(now, secrets()));
  }
  const origin = { peer: given.get("x-offprint-peer"), forwardedFor: given.get("x-forwarded-for") };
  const network = networkOf(clientAddress(origin, env().trustedProxies));
  const request = { kind: "subscribe" as const, email: address.data, settings: parsed.settings };
  const reception = await takeSignUp(request, network, now);
  return reception === "taken" ? sent : invalid({ form: refusals[reception] });
}

/** Leads to what such a subscription would get today. Not a form of its own, and not with the address in its URL. */
export async function preview(form: FormData): Promise<void> {
  const typed = readSettingsForm(form, defaultSettings(env().site.timeZone));
  const { cadence, weekday, hour, timeZone, most } = typed;
  const params = new URLSearchParams({ cadence, weekday, hour, timeZone, most });
  for (const interest of askedFor(typed)) params.append("interest", interest);
  redirect(`/subscribe/preview?${params}`);
}
