import { retryAt } from "./backoff";
import type { FailureClass } from "./classifyFailure";

/** How a claim came to its end, and what that makes of the email. */
export type EmailOutcome = {
  state: "queued" | "sent" | "held" | "expired" | "dead" | "cancelled";
  /** What its history will say; null where nothing was tried. */
  outcome: "sent" | "failed" | "held" | "expired" | "cancelled" | null;
  reason: string | null;
  dueAt?: Date;
  attempts?: number;
  doubts?: number;
};

type Tried = { attempts: number; doubts: number; sendBy: Date | null; createdAt: Date };

/** How many workers may die with an email in hand before it is taken for the cause. */
export const mostAbandoned = 10;

/** @returns how it ends that an email was claimed which is not to be tried, or null where it is */
export function outcomeUntried(
  { sendBy, abandoned }: { sendBy: Date | null; abandoned: number },
  now: Date,
): EmailOutcome | null {
  if (sendBy && sendBy <= now) return { state: "expired", outcome: "expired", reason: "It expired before it was sent" };
  if (abandoned < mostAbandoned) return null;
  const reason = `Workers stopped ${abandoned} times while they were sending it; it may have been delivered`;
  return { state: "held", outcome: "held", reason };
}

/**
 * What a failed try makes of an email.
 * @param jitter between 0 and 1
 */
export function outcomeAfter(
  email: Tried,
  verdict: FailureClass,
  reason: string,
  now: Date,
  jitter: number,
): EmailOutcome {
  if (verdict === "address" || verdict === "mailbox") {
    return { state: "dead", outcome: "failed", reason, attempts: email.attempts + 1 };
  }
  // Nothing is said of the email: it waits with the others, and none of its tries is used up.
  if (verdict === "unreachable") return { state: "queued", outcome: null, reason };
  if (verdict === "doubtful") return afterDoubt(email, reason, now, jitter);
  return again(email, reason, now, jitter);
}

/** Once more with the same Message-ID, by which a mailbox may tell a repeat; a second doubt is for a person to settle. */
function afterDoubt(email: Tried, reason: string, now: Date, jitter: number): EmailOutcome {
  const doubts = email.doubts + 1;
  const doubt = `${reason}; it may have been delivered`;
  if (doubts > 1) return { state: "held", outcome: "held", reason: doubt, doubts, attempts: email.attempts + 1 };
  return { ...again(email, doubt, now, jitter), doubts };
}

function again(email: Tried, reason: string, now: Date, jitter: number): EmailOutcome {
  const attempts = email.attempts + 1;
  const dueAt = retryAt({ ...email, tries: attempts }, now, jitter);
  if (!dueAt) return { state: "expired", outcome: "failed", reason, attempts };
  return { state: "queued", outcome: "failed", reason, attempts, dueAt };
}
