import { createHmac } from "node:crypto";
import { secrets } from "../secrets";
import { log } from "./log";

/**
 * Logs a rejected form.
 * @param form the form's name
 * @param why the check that failed
 */
export function formRefused(form: string, why: "origin" | "stamp" | "trap"): void {
  log.warn("form.refused", `Rejected a form: ${form}, because of its ${why}`, { form, why });
}

/**
 * Logs a link or a header with an unknown or expired token.
 * @param kind what the token is for
 */
export function tokenRefused(kind: "confirmation" | "move" | "preferences" | "unsubscribe" | "digest" | "api"): void {
  log.warn("token.refused", `Rejected a token: ${kind}`, { kind });
}

/** @param hook the last part of the webhook's URL */
export function webhookRefused(hook: "generic" | "ses", why: "signature" | "time" | "form" | "length"): void {
  log.warn("webhook.refused", `Rejected a webhook request: ${hook}, because of its ${why}`, { hook, why });
}

/** Logs a request for the outbox from somebody who may not read it. */
export function outboxRefused(): void {
  log.warn("outbox.refused", "Rejected a request for the outbox: it came from another machine, or the outbox is off");
}

/**
 * Logs that a limit was reached.
 * @param limit the name of the setting
 * @param network as returned by `networkOf`, or null if the limit counts all networks together
 */
export function limitReached(limit: string, network: string | null, now: Date): void {
  const by = network === null ? null : networkPseudonym(network, now);
  log.warn("limit.reached", `Reached a limit: ${limit}${by ? ` by the network ${by}` : ""}`, {
    limit,
    network: by,
  });
}

/** Returns a pseudonym of a network: the same for all lines of a day, and meaningless without the key. */
function networkPseudonym(network: string, now: Date): string {
  const day = now.toISOString().slice(0, 10);
  return createHmac("sha256", secrets().lasting).update(`log network:${day}:${network}`).digest("hex").slice(0, 8);
}
