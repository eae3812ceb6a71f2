import { env } from "../env";
import { saysLocal } from "./local";

/**
 * @param headers of a request, as a page or an action sees them
 * @returns the folder of emails that this reader may look at, or null: they open subscriptions
 */
export function outboxFor(headers: { get(name: string): string | null }): string | null {
  return saysLocal(headers) ? env().outbox : null;
}
