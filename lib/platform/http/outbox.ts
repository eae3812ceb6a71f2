import { env } from "../env";
import { isMarkedLocal } from "./local";

/** Null if this reader may not view them: links in emails give access to subscriptions. */
export function outboxFor(headers: { get(name: string): string | null }): string | null {
  return isMarkedLocal(headers) ? env().outbox : null;
}
