import { z } from "zod";

export const cadences = ["daily", "weekly"] as const;
export const cadenceSchema = z.enum(cadences, { error: "Choose every day or every week." });
export type Cadence = z.infer<typeof cadenceSchema>;

/**
 * An address as mailboxes have them: no spaces, control characters, quotes or comments, at most 254 characters
 * (RFC 5321, 4.5.3.1.3), a domain with a dot. Quoted local parts are legal and refused: nobody has one, and they are
 * how headers get smuggled in.
 */
const emailForm =
  /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}][\p{L}\p{N}-]{0,61}[\p{L}\p{N}]$/u;

export const emailSchema = z
  .string({ error: "Type your email address." })
  .trim()
  .min(1, "Type your email address.")
  .max(254, "This address is longer than an email address can be.")
  .regex(emailForm, "This is not an email address: it should look like you@example.org.");

export const subscribeSchema = z.object({ email: emailSchema, cadence: cadenceSchema });
export type SubscribeRequest = z.infer<typeof subscribeSchema>;

/** The address by which we know a mailbox again: what providers treat as one mailbox everywhere, case, is folded. */
export function emailKey(email: string): string {
  return email.normalize("NFC").toLowerCase();
}

/** The subscribe form between two requests. */
export type SubscribeState = {
  status: "idle" | "invalid" | "sent";
  values: { email: string; cadence: string };
  errors: { email?: string; cadence?: string; form?: string };
};

export const idle: SubscribeState = { status: "idle", values: { email: "", cadence: "daily" }, errors: {} };

/** The button of a confirmation or unsubscribe page between two requests. */
export type TokenState = { status: "idle" | "done" | "unknown" | "foreign"; message?: string };
