import { z } from "zod";
import type { Severity } from "../mail/smtpStatus";

/** What a mail or an event says about an email of ours. `emailId` is null if nothing proves which email it was. */
export type Report =
  | { kind: "bounce"; emailId: number | null; severity: Severity; detail: string }
  | { kind: "complaint"; emailId: number | null; detail: string }
  | { kind: "unsubscribe"; tokens: string[] }
  /** Nothing to act on: a reply, a delay notification, a refusal that says nothing about the address. */
  | { kind: "nothing"; detail: string }
  | { kind: "unreadable"; detail: string };

/** `suppressed`: this bounce reached the limit; `unknown`: it is about no known email or subscription. */
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

/** How far an mbox file has been read, and a hash of what precedes it, because the file may have been replaced. */
export const positionSchema = z.object({ file: z.string(), end: z.int().nonnegative(), mark: z.string() });
export type Position = z.infer<typeof positionSchema>;
