import { db } from "@/lib/platform/db";
import { secrets } from "@/lib/platform/secrets";
import { confirm } from "@/lib/subscribers/confirmation/store";
import type { Settings } from "@/lib/subscribers/settings";
import { answerSignUps, takeSignUp } from "@/lib/subscribers/signup/store";
import { rederiveToken } from "@/lib/subscribers/tokens";

/** The default settings of the subscribe form on a feed. */
export const defaultSignUp: Settings = {
  interests: [{ kind: "trending", value: "" }],
  cadence: "daily",
  weekday: 1,
  hour: 7,
  timeZone: "UTC",
  maxPapers: 10,
  sendWhenEmpty: false,
};

let networks = 0;

/** Sends the subscribe form, each time from another network. */
export async function signUp(email: string, now: Date, settings: Partial<Settings> = {}) {
  const request = { kind: "subscribe" as const, email, settings: { ...defaultSignUp, ...settings } };
  return takeSignUp(request, `network ${networks++}`, now);
}

/** Sends the subscribe form and lets the worker answer it. */
export async function requestSubscription(email: string, now: Date, settings: Partial<Settings> = {}): Promise<void> {
  await signUp(email, now, settings);
  await answerSignUps(now);
}

/** Returns the token in the latest confirmation email. */
export async function latestToken(): Promise<string> {
  const { nonce, tokenHash } = await db().confirmation.findFirstOrThrow({ orderBy: { id: "desc" } });
  const token = rederiveToken(nonce, tokenHash, secrets(), "confirmation");
  if (token === null) throw new Error("The latest confirmation was not signed with our keys");
  return token;
}

/** Subscribes an address and confirms it. @returns the subscription's id and email key */
export async function subscribeReader(email: string, now: Date, settings: Partial<Settings> = {}) {
  await requestSubscription(email, now, settings);
  await confirm(await latestToken(), now);
  return db().subscription.findFirstOrThrow({ where: { email }, select: { id: true, emailKey: true } });
}
