"use server";

import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { dayAt, formatDay } from "../../calendar/day";
import { emailKey, emailSchema } from "../../mail/address";
import { env } from "../../platform/env";
import { networkFrom } from "../../platform/http/networkFrom";
import { readField, toFormData } from "../../platform/http/readField";
import { rejectForeignForm } from "../../platform/http/sameOrigin";
import { notSavedMessage, withStoreFallback } from "../../platform/storeFallback";
import { defaultSettings, readSettingsForm } from "../form";
import { markActive } from "../inactivity/store";
import { parseSettings, printSettings } from "../settings";
import { refusals } from "../signup/schema";
import { takeSignUp } from "../signup/store";
import { endSubscription } from "../store";
import { readPauseEnd } from "./pause";
import { initialState, type PreferenceState, type PreferencesOwner } from "./schema";
import { changeSettings, deleteReader, findReader, pause, resume } from "./store";

type Act = (reader: PreferencesOwner, form: FormData, now: Date) => Promise<PreferenceState>;

export async function savePreferences(_: PreferenceState, form: FormData): Promise<PreferenceState> {
  return withReader(form, async (reader, form, now) => {
    const typed = readSettingsForm(form, { ...printSettings(reader.settings), interest: [] });
    const parsed = parseSettings(typed);
    if ("errors" in parsed)
      return {
        ...invalid("Your changes were not saved. Please correct the fields marked above."),
        typed,
        errors: parsed.errors,
      };
    await changeSettings(reader, parsed.settings, now);
    return done("Your changes are saved.");
  });
}

export async function pauseDigests(_: PreferenceState, form: FormData): Promise<PreferenceState> {
  return withReader(form, async (reader, form, now) => {
    const { timeZone } = reader.settings;
    const until = readField(form, "until");
    const end = readPauseEnd(until, now, timeZone);
    if ("error" in end) return invalid(end.error, until);
    await pause(reader, end.until, now);
    return done(
      end.until
        ? `You will get no digests until ${formatDay(dayAt(end.until, timeZone), { dateStyle: "long" })}.`
        : "You will get no digests until you resume them.",
    );
  });
}

export async function resumeDigests(_: PreferenceState, form: FormData): Promise<PreferenceState> {
  return withReader(form, async (reader, _, now) => {
    await resume(reader, now);
    return done("Your digests have resumed.");
  });
}

/** Handles the button by which an inactive reader confirms that they still want digests. */
export async function keepComing(_: PreferenceState, form: FormData): Promise<PreferenceState> {
  return withReader(form, async (reader, _, now) => {
    await markActive(reader.id, now);
    return done("Thank you. Your digests will continue.");
  });
}

/** The reply is the same whatever is known of the new address. */
export async function moveAddress(_: PreferenceState, form: FormData): Promise<PreferenceState> {
  return withReader(form, async (reader, form, now) => {
    const typed = readField(form, "email");
    const email = emailSchema.safeParse(typed);
    if (!email.success) return invalid(email.error.issues[0]?.message ?? "", typed);
    if (emailKey(email.data) === reader.emailKey)
      return invalid("We already send your digests to this address.", typed);
    const request = { kind: "move" as const, email: email.data, subscriptionId: reader.id };
    // The owner of a preferences link has confirmed an address, which is more than any challenge proves.
    const reception = await takeSignUp(request, networkFrom(await headers()), now, { proof: "worked", id: null });
    if (reception !== "taken") return invalid(refusals[reception], typed);
    return done(
      `Two emails are on their way, one to ${reader.email} and one to ${email.data}. Once you have confirmed both, we send your digests to the new address.`,
    );
  });
}

export async function stopDigests(_: PreferenceState, form: FormData): Promise<PreferenceState> {
  return withReader(form, async (reader, _, now) => {
    await endSubscription(reader.id, now);
    return done("You are unsubscribed.");
  });
}

export async function deleteEverything(_: PreferenceState, form: FormData): Promise<PreferenceState> {
  return withReader(form, async (reader, form, now) => {
    if (readField(form, "sure") !== "yes")
      return invalid("Please tick the box first. Deleted data cannot be restored.");
    await deleteReader(reader, now);
    redirect("/preferences/deleted");
  });
}

async function withReader(given: FormData, act: Act): Promise<PreferenceState> {
  const form = toFormData(given);
  const foreign = rejectForeignForm("preferences", await headers(), env().publicUrl);
  if (foreign) return invalid(foreign);
  return withStoreFallback(
    async () => {
      const reader = await findReader(readField(form, "token"));
      if (!reader) return invalid("This link no longer works. Open the link in your latest digest.");
      const state = await act(reader, form, new Date());
      if (state.status === "done") refresh();
      return state;
    },
    () => unstored(form),
  );
}

function unstored(form: FormData): PreferenceState {
  const entered = readField(form, "email") || readField(form, "until");
  const typed = form.has("cadence") ? readSettingsForm(form, defaultSettings(env().site.timeZone)) : null;
  return { ...invalid(notSavedMessage, entered), typed };
}

function done(message: string): PreferenceState {
  return { ...initialState, status: "done", message };
}

function invalid(message: string, entered = ""): PreferenceState {
  return { ...initialState, status: "invalid", message, entered };
}
