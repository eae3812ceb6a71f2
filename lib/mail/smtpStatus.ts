import { z } from "zod";

// What an enhanced status code says a failure is about:
// - `address`: it does not exist, or will never take mail again;
// - `disabled`: the mailbox exists and accepts nothing;
// - `mailbox`: the mailbox cannot take the email now: full, moved, unreachable;
// - `message`: this email, by its size or form;
// - `sender`: our identity, protocol or a policy, which will affect the next email, too;
// - `unknown`: the code does not say.
export type StatusClass = "address" | "disabled" | "mailbox" | "message" | "sender" | "unknown";

/** Subjects of RFC 3463, section 3, for details not listed below. */
const subjects: Record<string, StatusClass> = {
  0: "unknown",
  1: "address",
  2: "mailbox",
  3: "mailbox",
  4: "mailbox",
  5: "sender",
  6: "message",
  7: "sender",
};

/** Details that differ from the rest of their subject: RFC 3463, section 3; 1.9 from RFC 3886. */
const details: Record<string, StatusClass> = {
  "1.4": "mailbox", // An ambiguous address, a valid one, and a relay that violates the protocol
  "1.5": "mailbox",
  "1.9": "mailbox",
  "1.7": "sender", // The sender's address is malformed, or its domain is unknown
  "1.8": "sender",
  // In practice a closed account, or one that receives too much at the moment; so it is not yet `address`.
  "2.1": "disabled",
  "2.3": "message", // Too big for the mailbox, and for the server
  "3.4": "message",
  "5.0": "unknown", // Some protocol error; servers also use it for want of a better code
};

/** Classifies a status such as 5.1.1; null if the server gave none. */
export function classifyStatus(status: string | null): StatusClass {
  const [, subject = "", detail = ""] = /^[245]\.(\d{1,3})\.(\d{1,3})$/.exec(status ?? "") ?? [];
  return details[`${Number(subject)}.${Number(detail)}`] ?? subjects[Number(subject)] ?? "unknown";
}

export const severitySchema = z.enum(["hard", "soft"]);
export type Severity = z.infer<typeof severitySchema>;

// How much a failure counts against an address (lib/bounces/bounceScore.ts). Null if it is about us or our email:
// otherwise a single blocklisting of our server would cost all readers at a provider.
export function severityOf(status: string | null): Severity | null {
  const about = classifyStatus(status);
  if (about === "sender" || about === "message") return null;
  const isPermanent = status?.startsWith("5") === true;
  return isPermanent && (about === "address" || about === "disabled") ? "hard" : "soft";
}
