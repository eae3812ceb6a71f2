import { errorText, toError } from "../../platform/logs/errorText";
import type { Log } from "../../platform/logs/log";
import { plural } from "../../text/plural";
import { emailKey } from "../address";
import { breakerAfter, closedBreaker, shouldTrip } from "../queue/circuitBreaker";
import { endPause, pauseForServer, recordFailedProbe } from "../queue/circuitBreaker.store";
import { type EmailOutcome, outcomeAfter } from "../queue/outcome";
import type { Claimed, Rates } from "../queue/store";
import type { Severity } from "../smtpStatus";
import type { Transport } from "../transport";
import { type BufferedEmail, ClaimBuffer } from "./claims";
import { type Attempt, type RenderEmails, tryToSend } from "./deliver";
import { createRecorder } from "./recorder";

export type RecordRefusal = (
  emailId: number,
  refusal: { severity: Severity; detail: string },
  now: Date,
) => Promise<void>;

export type SuppressAddress = (
  emailKey: string,
  why: { reason: "bounced"; detail: string },
  now: Date,
) => Promise<void>;

export type SendingOptions = {
  worker: string;
  transport: Transport;
  lanes: number; // How many emails are sent at once, and so how many are sent twice at most after a kill
  rates: Rates;
  renderEmails: RenderEmails;
  suppress: SuppressAddress;
  recordRefusal: RecordRefusal;
  signal: AbortSignal;
  log: Log;
  now: () => Date;
  idle: number;
};

const logInterval = 1000; // in emails: how often progress is logged while there are more

/** A lane waits until its last outcome is on disk: a killed worker repeats at most one email per lane. */
export async function sendDue({
  transport,
  lanes,
  suppress,
  recordRefusal,
  ...options
}: SendingOptions): Promise<void> {
  const { worker, signal, log, now } = options;
  let sent = 0;
  const logSent = () => {
    if (sent > 0) log.info("mail.sent", `Sent ${plural(sent, "email")}`, { count: sent });
    sent = 0;
  };
  const buffer = new ClaimBuffer({ ...options, size: 2 * lanes, onIdle: logSent });
  let inFlight = 0;
  const recorder = createRecorder({ worker, isQuiet: () => inFlight === 0, signal, log });
  let breaker = closedBreaker;

  async function runLane(): Promise<void> {
    for (let next = await buffer.take(); next; next = await buffer.take()) {
      inFlight++;
      const attempt = await tryToSend(next.message, transport);
      const at = now();
      inFlight--;
      await handleResult(next, attempt).catch((error: unknown) =>
        log.error("worker.failed", `Could not handle a delivery failure: ${errorText(error)}`, {
          error: toError(error),
        }),
      );
      await recorder.add({ email: next.email, at, outcome: outcomeOf(next.email, attempt, at) });
      buffer.acknowledge(next);
      if (attempt.verdict === "accepted" && ++sent >= logInterval) logSent();
    }
  }

  /** Handles what a try means beyond the email itself: the breaker, the address, the probe. */
  async function handleResult({ email, message, probe }: BufferedEmail, attempt: Attempt): Promise<void> {
    breaker = breakerAfter(breaker, attempt.verdict, now());
    if (attempt.verdict !== "accepted") {
      const { verdict, reason, severity } = attempt;
      if (verdict !== "unreachable") {
        log.warn(
          "mail.failed",
          `Email ${email.id} (${email.kind}) failed on attempt ${email.attempts + 1}: ${reason}`,
          {
            email: email.id,
            kind: email.kind,
            try: email.attempts + 1,
            verdict,
          },
        );
      }
      if (verdict === "address") await suppress(emailKey(message.to), { reason: "bounced", detail: reason }, now());
      if (severity) await recordRefusal(email.id, { severity, detail: reason }, now());
      const isFirstTry = probe || email.attempts === 0;
      if (shouldTrip(breaker, verdict, isFirstTry, now())) return pause(reason, probe);
    }
    if (probe && (await endPause("server", now()))) log.info("mail.resumed", "Sending has resumed");
  }

  async function pause(reason: string, probe: boolean): Promise<void> {
    const begun = await pauseForServer(reason, now());
    await buffer.releaseAll();
    if (begun) log.warn("mail.paused", `Sending is paused: ${reason}`);
    const next = probe ? await recordFailedProbe(reason, now()) : null;
    if (next)
      log.warn("mail.paused", `Sending is still paused; the next attempt is at ${next.toISOString()}: ${reason}`, {
        next: next.toISOString(),
      });
  }

  await Promise.all(Array.from({ length: lanes }, runLane));
  await buffer.close();
  logSent();
}

function outcomeOf(email: Claimed, attempt: Attempt, now: Date): EmailOutcome {
  if (attempt.verdict === "accepted") return { state: "sent", outcome: "sent", reason: null };
  return outcomeAfter(email, attempt.verdict, attempt.reason, now, Math.random());
}
