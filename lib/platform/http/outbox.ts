import { env } from "../env";
import { isMarkedLocal } from "./local";

/**
 * Returns the folder of emails that this reader may view, or null. The emails' links give access to subscriptions.
 * @param headers the request headers as a page or an action sees them
 */
export function outboxFor(headers: { get(name: string): string | null }): string | null {
  return isMarkedLocal(headers) ? env().outbox : null;
}
