import { z } from "zod";
import { emailSchema } from "../../mail/address";
import { settingsSchema } from "../settings";

/** What a sign-up asks for, as it waits to be answered. */
export const requestSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("subscribe"), email: emailSchema, settings: settingsSchema }),
  z.object({ kind: z.literal("move"), email: emailSchema, subscriptionId: z.number().int() }),
]);

export type SignUpRequest = z.infer<typeof requestSchema>;

/**
 * What became of a sign-up when it was sent: taken, or one too many from its network, or from everywhere; or there are
 * so many that its sender has to meet a challenge first.
 */
export type Reception = "taken" | "network" | "site" | "challenge";

/** What is said to a sender whose sign-up is not taken; it tells nothing of the address. */
export const refusals: Record<Exclude<Reception, "taken">, string> = {
  network: "Too many sign-ups have come from your network within an hour. Try again later.",
  challenge: "Many people are signing up just now. Press the button once more in a minute.",
  site: "More sign-ups have come than this site takes within an hour. Try again later.",
};
