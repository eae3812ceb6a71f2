import { z } from "zod";
import type { Severity } from "../mail/smtpStatus";

/** What a mail or a notice says about an email of ours. `emailId` is null where nothing proves which one it was. */
export type Report =
  | { kind: "bounce"; emailId: number | null; severity: Severity; detail: string }
  | { kind: "complaint"; emailId: number | null; detail: string }
  | { kind: "unsubscribe"; tokens: string[] }
  /** Nothing that is to be acted on: a reply, a notice of delay, a refusal that says nothing of the address. */
  | { kind: "nothing"; detail: string }
  | { kind: "unreadable"; detail: string };

/**
 * What became of a report. `suppressed`: this bounce was the one too many; `unknown`: it is about no email, or no
 * reader, that there is.
 */
export const outcomeSchema = z.enum([
  "bounced",
  "suppressed",
  "complained",
  "unsubscribed",
  "unknown",
  "nothing",
  "unreadable",
]);
export type ReportOutcome = z.infer<typeof outcomeSchema>;

/** Up to where an mbox file was read, and what stood there, for the file may be another one by now. */
export const positionSchema = z.object({ file: z.string(), end: z.int().nonnegative(), mark: z.string() });
export type Position = z.infer<typeof positionSchema>;
