import { z } from "zod";
import { emailSchema } from "../../mail/address";
import { settingsSchema, toStored } from "../settings";

export const requestSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("subscribe"), email: emailSchema, settings: settingsSchema }),
  z.object({ kind: z.literal("move"), email: emailSchema, subscriptionId: z.number().int() }),
  z.object({ kind: z.literal("link"), email: emailSchema }),
]);

export type SignUpRequest = z.infer<typeof requestSchema>;

/** Returns the JSON that `requestSchema` parses. */
export function printRequest(request: SignUpRequest): string {
  return JSON.stringify(request.kind === "subscribe" ? { ...request, settings: toStored(request.settings) } : request);
}

/** Taken, too many from its network, too many in all, or a challenge must be met first. */
export type SignUpResult = "taken" | "network" | "site" | "challenge";

export const refusals: Record<Exclude<SignUpResult, "taken">, string> = {
  network: "There have been too many sign-ups from your network in the last hour. Please try again later.",
  challenge: "Many people are signing up right now. Please press the button again in a minute.",
  site: "There have been too many sign-ups in the last hour. Please try again later.",
};
