import { createHmac } from "node:crypto";
import { secrets } from "../secrets";
import { log } from "./log";

/** `form` is the form's name, `why` the check that failed. */
export function formRefused(form: string, why: "origin" | "stamp" | "trap"): void {
  log.warn("form.refused", `Rejected a form: ${form}, because of its ${why}`, { form, why });
}

/** `kind` is what the token is for. */
export function tokenRefused(kind: "confirmation" | "move" | "preferences" | "unsubscribe" | "digest" | "api"): void {
  log.warn("token.refused", `Rejected a token: ${kind}`, { kind });
}

export function webhookRefused(hook: "generic" | "ses", why: "signature" | "time" | "form" | "length"): void {
  log.warn("webhook.refused", `Rejected a webhook request: ${hook}, because of its ${why}`, { hook, why });
}

export function outboxRefused(): void {
  log.warn("outbox.refused", "Rejected a request for the outbox: it came from another machine, or the outbox is off");
}

/** `limit` is the setting's name; `network` is as `networkOf` returns it, or null if the limit counts all together. */
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
