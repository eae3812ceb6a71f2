import { classifyStatus, type Severity, type StatusClass, severityOf } from "../smtpStatus";

/**
 * How far a try had come: no session with the server yet; the envelope, of which nothing can have been delivered; or
 * the message itself, of which all may have been.
 */
export type Stage = "session" | "sender" | "recipient" | "message";

/** A try that the server ended, or that came to no end. */
export class SendFailure extends Error {
  constructor(
    message: string,
    readonly stage: Stage,
    /** What the server said, beginning with its code; null where it said nothing. */
    readonly response: string | null,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "SendFailure";
  }
}

/**
 * What a failure is about:
 * - `later`: it passes by itself, a 4xx;
 * - `address`: there is no such address, and never will be;
 * - `mailbox`: this email will not get into this mailbox: full, too big, not wanted in this form;
 * - `us`: who we are, how often we come or what we say is refused, and so may be the next email;
 * - `unreachable`: no session with the server, so that nothing is said of this email;
 * - `doubtful`: the server had the message, or may have, and did not say so.
 */
export type FailureClass = "later" | "address" | "mailbox" | "us" | "unreachable" | "doubtful";

/**
 * Judges by the enhanced code (RFC 3463) where there is one, which says whom a refusal is about; else by the basic one
 * (RFC 5321), where 550 and 554 are used for anything. What those refuse may be a relay that is not set up, so it is
 * taken to be about us: tried again, and with others like it a reason to pause.
 */
export function classifyFailure(failure: unknown): FailureClass {
  if (!(failure instanceof SendFailure)) return "later";
  const { stage, response } = failure;
  if (stage === "session") return "unreachable";
  if (response === null) return stage === "message" ? "doubtful" : "us";
  if (response.startsWith("421")) return "us";
  if (response.startsWith("4")) return "later";
  if (stage === "sender") return "us";
  const about = classifyStatus(enhancedStatus(response));
  if (about === "unknown") return /^55[123]/.test(response) ? "mailbox" : "us";
  return verdicts[about];
}

const verdicts: Record<Exclude<StatusClass, "unknown">, FailureClass> = {
  address: "address",
  disabled: "mailbox",
  mailbox: "mailbox",
  message: "mailbox",
  sender: "us",
};

/** @returns how much a refusal counts against the address; null where it does not, or nothing was refused */
export function severityOfRefusal(failure: unknown): Severity | null {
  if (classifyFailure(failure) !== "mailbox" || !(failure instanceof SendFailure)) return null;
  return severityOf(enhancedStatus(failure.response ?? ""));
}

function enhancedStatus(response: string): string | null {
  return /^5\d\d[ -](5\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1] ?? null;
}
