import { retryAt } from "./backoff";
import type { FailureClass } from "./classifyFailure";

export type EmailOutcome = {
  state: "queued" | "sent" | "held" | "expired" | "dead" | "cancelled";
  /** What the email's history records; null if there was no try. */
  outcome: "sent" | "failed" | "held" | "expired" | "cancelled" | null;
  reason: string | null;
  dueAt?: Date;
  attempts?: number;
  doubts?: number;
};

type TriedEmail = { attempts: number; doubts: number; sendBy: Date | null; createdAt: Date };

export const maxAbandoned = 10; // In workers. If more died while they held an email, it is probably the cause.

/** Returns the outcome of an email that must not be tried; null if it may be. */
export function outcomeWithoutTry(
  { sendBy, abandoned }: { sendBy: Date | null; abandoned: number },
  now: Date,
): EmailOutcome | null {
  if (sendBy && sendBy <= now) return { state: "expired", outcome: "expired", reason: "It expired before it was sent" };
  if (abandoned < maxAbandoned) return null;
  const reason = `Workers stopped ${abandoned} times while they were sending it; it may have been delivered`;
  return { state: "held", outcome: "held", reason };
}

/** @param jitter 0 to 1 */
export function outcomeAfter(
  email: TriedEmail,
  failure: FailureClass,
  reason: string,
  now: Date,
  jitter: number,
): EmailOutcome {
  if (failure === "address" || failure === "mailbox") {
    return { state: "dead", outcome: "failed", reason, attempts: email.attempts + 1 };
  }
  // It says nothing about the email, which waits without using up a try.
  if (failure === "unreachable") return { state: "queued", outcome: null, reason };
  if (failure === "doubtful") return afterDoubt(email, reason, now, jitter);
  return retryLater(email, reason, now, jitter);
}

/** Once more with the same Message-ID, which a mailbox may recognize; after a second doubt, an operator decides. */
function afterDoubt(email: TriedEmail, reason: string, now: Date, jitter: number): EmailOutcome {
  const doubts = email.doubts + 1;
  const doubt = `${reason}; it may have been delivered`;
  if (doubts > 1) return { state: "held", outcome: "held", reason: doubt, doubts, attempts: email.attempts + 1 };
  return { ...retryLater(email, doubt, now, jitter), doubts };
}

function retryLater(email: TriedEmail, reason: string, now: Date, jitter: number): EmailOutcome {
  const attempts = email.attempts + 1;
  const dueAt = retryAt({ ...email, tries: attempts }, now, jitter);
  if (!dueAt) return { state: "expired", outcome: "failed", reason, attempts };
  return { state: "queued", outcome: "failed", reason, attempts, dueAt };
}
