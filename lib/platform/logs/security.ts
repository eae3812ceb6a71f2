import { createHmac } from "node:crypto";
import { secrets } from "../secrets";
import { log } from "./log";

/** @param form whose form it is @param why what gave it away */
export function formRefused(form: string, why: "origin" | "stamp" | "trap"): void {
  log.warn("form.refused", `Rejected a form: ${form}, because of its ${why}`, { form, why });
}

/** A link or a header whose token is none of ours, or no longer good. @param kind what the token is for */
export function tokenRefused(kind: "confirmation" | "move" | "preferences" | "unsubscribe" | "digest" | "api"): void {
  log.warn("token.refused", `Rejected a token: ${kind}`, { kind });
}

/** @param hook the last part of its address */
export function webhookRefused(hook: "generic" | "ses", why: "signature" | "time" | "form" | "length"): void {
  log.warn("webhook.refused", `Rejected a webhook request: ${hook}, because of its ${why}`, { hook, why });
}

/** Emails that are kept as files were asked for by somebody who may not read them. */
export function outboxRefused(): void {
  log.warn("outbox.refused", "Rejected a request for the outbox: it came from another machine, or the outbox is off");
}

/**
 * @param limit the setting
 * @param network as `networkOf` has it, or null where the limit counts all networks together
 */
export function limitReached(limit: string, network: string | null, now: Date): void {
  const by = network === null ? null : networkMark(network, now);
  log.warn("limit.reached", `Reached a limit: ${limit}${by ? ` by the network ${by}` : ""}`, {
    limit,
    network: by,
  });
}

/** By which lines of a day show the same network, and which tells nothing of it to whoever lacks the key. */
function networkMark(network: string, now: Date): string {
  const day = now.toISOString().slice(0, 10);
  return createHmac("sha256", secrets().lasting).update(`log network:${day}:${network}`).digest("hex").slice(0, 8);
}
