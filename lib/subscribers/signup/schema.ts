import { z } from "zod";
import { emailSchema } from "../../mail/address";
import { settingsSchema, toStored } from "../settings";

/** What a sign-up asks for, as it waits to be answered. */
export const requestSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("subscribe"), email: emailSchema, settings: settingsSchema }),
  z.object({ kind: z.literal("move"), email: emailSchema, subscriptionId: z.number().int() }),
]);

export type SignUpRequest = z.infer<typeof requestSchema>;

/** @returns the JSON that `requestSchema` reads */
export function printRequest(request: SignUpRequest): string {
  return JSON.stringify(request.kind === "subscribe" ? { ...request, settings: toStored(request.settings) } : request);
}

/**
 * What became of a sign-up when it was sent: taken, or one too many from its network, or from everywhere; or there are
 * so many that its sender has to meet a challenge first.
 */
export type Reception = "taken" | "network" | "site" | "challenge";

/** What is said to a sender whose sign-up is not taken; it tells nothing of the address. */
export const refusals: Record<Exclude<Reception, "taken">, string> = {
  network: "There have been too many sign-ups from your network in the last hour. Please try again later.",
  challenge: "Many people are signing up right now. Please press the button again in a minute.",
  site: "There have been too many sign-ups in the last hour. Please try again later.",
};
