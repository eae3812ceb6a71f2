import { classifyStatus, type Severity, type StatusClass, severityOf } from "../smtpStatus";

/** No session with the server yet; the envelope, so nothing was delivered; the message, which may have been. */
export type Stage = "session" | "sender" | "recipient" | "message";

/** The server refused an email, or did not answer. */
export class SendFailure extends Error {
  constructor(
    message: string,
    readonly stage: Stage,
    readonly response: string | null, // The server's reply, beginning with its code; null if there was none
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "SendFailure";
  }
}

// What a failure is about:
// - `later`: temporary, a 4xx;
// - `address`: it does not exist and never will;
// - `mailbox`: it cannot take this email: full, too big, unwanted in this form;
// - `us`: our identity, rate or content is refused, and the next email may be as well;
// - `unreachable`: no session with the server, which says nothing about this email;
// - `doubtful`: the server has, or may have, the message, but did not confirm it.
export type FailureClass = "later" | "address" | "mailbox" | "us" | "unreachable" | "doubtful";

// By the enhanced status code (RFC 3463); without one, by the basic code (RFC 5321), of which servers use 550 and 554
// for anything, such as a relay that is not set up. Those count as `us`: the email is retried, and several of them
// pause sending.
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
  return classByStatus[about];
}

const classByStatus: Record<Exclude<StatusClass, "unknown">, FailureClass> = {
  address: "address",
  disabled: "mailbox",
  mailbox: "mailbox",
  message: "mailbox",
  sender: "us",
};

/** Returns how much a refusal counts against the address; null if it does not count, or nothing was refused. */
export function severityOfRefusal(failure: unknown): Severity | null {
  if (classifyFailure(failure) !== "mailbox" || !(failure instanceof SendFailure)) return null;
  return severityOf(enhancedStatus(failure.response ?? ""));
}

function enhancedStatus(response: string): string | null {
  return /^5\d\d[ -](5\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1] ?? null;
}
