"use server";

import { randomBytes } from "node:crypto";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { emailSchema } from "../../mail/address";
import { env } from "../../platform/env";
import { networkFrom } from "../../platform/http/networkFrom";
import { outboxFor } from "../../platform/http/outbox";
import { readField, toFormData } from "../../platform/http/readField";
import { rejectForeignForm } from "../../platform/http/sameOrigin";
import { formRefused } from "../../platform/logs/security";
import { secrets } from "../../platform/secrets";
import { notSavedMessage, withStoreFallback } from "../../platform/storeFallback";
import { defaultSettings, interestsOfForm, printInterest, readSettingsForm, type SettingsForm } from "../form";
import { parseSettings, printSettings } from "../settings";
import { countVolumes } from "../volume";
import { withoutPapers, withoutPapersWarning } from "../volumeWords";
import { judgeChallenge, makeChallenge, readChallenge, unchallenged } from "./challenge";
import { idle, type SubscribeState } from "./form";
import { makeFormTimestamp, readFormTimestamp } from "./formTimestamp";
import { refusals, type SignUpRequest, type SignUpResult } from "./schema";
import { challengeLevel, takeSignUp } from "./store";

/** Handles the subscribe form. The reply to a valid address is always the same. */
export async function subscribe(_: SubscribeState, given: FormData): Promise<SubscribeState> {
  const form = toFormData(given);
  const now = new Date();
  const email = readField(form, "email");
  const typed = readSettingsForm(form, defaultSettings(env().site.timeZone));
  const invalid = (errors: SubscribeState["errors"], stamp = readField(form, "stamp")): SubscribeState => ({
    ...idle,
    status: "invalid",
    email,
    settings: typed,
    errors,
    stamp,
  });
  const sender = await headers();
  const foreign = rejectForeignForm("subscribe", sender, env().publicUrl);
  if (foreign) return invalid({ form: foreign });

  if (readField(form, "do") === "add")
    return withStoreFallback(
      () => addInterests(typed, invalid),
      () => invalid({ form: notSavedMessage }),
    );

  const address = emailSchema.safeParse(email);
  const parsed = parseSettings(typed);
  const errors = {
    ...("errors" in parsed ? parsed.errors : {}),
    ...(address.success ? {} : { email: address.error.issues[0]?.message ?? "" }),
  };
  if (!address.success || "errors" in parsed) return invalid(errors);

  const sent: SubscribeState = { ...idle, status: "sent", email: address.data, outbox: outboxFor(sender) !== null };
  // A honeypot: people do not see this field and leave it empty.
  if (readField(form, "website") !== "") {
    formRefused("subscribe", "trap");
    return sent;
  }
  const stamp = readFormTimestamp(readField(form, "stamp"), now, secrets());
  if (stamp !== "good") formRefused("subscribe", "stamp");
  if (stamp === "early") return invalid({ form: "That was as quick as a program. Please press the button once more." });
  if (stamp === "stale") {
    const again = "This form has expired because it was open for a long time. Please press the button again.";
    return invalid({ form: again }, makeFormTimestamp(now, secrets()));
  }
  const request = { kind: "subscribe" as const, email: address.data, settings: parsed.settings };
  const network = networkFrom(sender);
  return withStoreFallback(
    async () => {
      const volumes = await countVolumes(parsed.settings.interests);
      const empty = withoutPapers(volumes);
      const shown = { settings: printSettings(parsed.settings), volumes, accepted: empty };
      const told = form.getAll("accepted");
      if (empty.some((interest) => !told.includes(interest)))
        return { ...invalid({ interest: withoutPapersWarning(empty) }), ...shown };
      const reception = await receive(request, network, form, now);
      if (reception === "taken") return sent;
      if (typeof reception !== "string")
        return { ...invalid({}), ...shown, status: "challenged", challenge: reception };
      return { ...invalid({ form: refusals[reception] }), ...shown };
    },
    () => invalid({ form: notSavedMessage }),
  );
}

/** Moves what was typed into the list of interests, and counts what each of them would have brought. */
async function addInterests(
  typed: SettingsForm,
  invalid: (errors: SubscribeState["errors"]) => SubscribeState,
): Promise<SubscribeState> {
  const { interest, topic, search } = typed;
  if (topic.trim() === "" && search.trim() === "") return invalid({ interest: "Enter a topic or a search first." });
  const parsed = parseSettings({ ...defaultSettings("UTC"), interest, topic, search });
  if ("errors" in parsed) return invalid({ interest: parsed.errors.interest ?? "" });
  const { interests } = parsed.settings;
  const settings = { ...typed, interest: interests.map(printInterest), topic: "", search: "" };
  return { ...invalid({}), settings, volumes: await countVolumes(interests), added: interests.length };
}

// A challenge if the proof is not enough; while its wait lasts, the current one, so pressing early restarts nothing.
async function receive(request: SignUpRequest, network: string, form: FormData, now: Date) {
  const given = readChallenge(readField(form, "challenge"), request.email, now, secrets());
  const met = given ? judgeChallenge(given, readField(form, "solution")) : unchallenged;
  const reception: SignUpResult = await takeSignUp(request, network, now, met);
  if (reception !== "challenge") return reception;
  if (given && given.wait > 0 && met.proof === "none") return given;
  // Waiting is no longer enough, as too many have waited. Only work tells this sender from them.
  const level = await challengeLevel(network, now);
  return makeChallenge(request.email, level, now, secrets(), randomBytes(12).toString("hex"));
}

/** Redirects to a preview of today's digest for these settings. The email address must not get into the URL. */
export async function preview(given: FormData): Promise<void> {
  const typed = readSettingsForm(toFormData(given), defaultSettings(env().site.timeZone));
  const { cadence, weekday, hour, timeZone, most } = typed;
  const params = new URLSearchParams({ cadence, weekday, hour, timeZone, most });
  for (const interest of interestsOfForm(typed)) params.append("interest", interest);
  redirect(`/subscribe/preview?${params}`);
}
