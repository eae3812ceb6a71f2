import { z } from "zod";
import { normalized } from "../text/normalized";

export const cadences = ["daily", "weekdays", "weekly", "monthly"] as const;
export const cadenceSchema = z.enum(cadences, {
  error: "Choose how often it comes: every day, on weekdays, every week or every month.",
});
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
  .overwrite((text) => normalized(text, "NFC"))
  .min(1, "Type your email address.")
  .max(254, "This address is longer than an email address can be.")
  .regex(emailForm, "This is not an email address: it should look like you@example.org.")
  // RFC 5321, 4.5.3.1.1
  .refine((email) => email.lastIndexOf("@") <= 64, "What stands before the @ is longer than it can be.");

/**
 * The address by which we know a mailbox again. Only what means the same mailbox at every provider is folded: case,
 * and the two ways to write an international domain.
 */
export function emailKey(email: string): string {
  const folded = normalized(email, "NFC").toLowerCase();
  const at = folded.lastIndexOf("@") + 1;
  const host = `http://${folded.slice(at)}`;
  return URL.canParse(host) ? folded.slice(0, at) + new URL(host).hostname : folded;
}

/** The button of a confirmation or unsubscribe page between two requests; `message` says why it failed. */
export type TokenState = { status: "idle" | "done" | "unknown" | "failed"; message?: string };
