import { isPermanent } from "../mail/retry";
import { type Claimed, recordCancelled, recordFailure, recordSent } from "../mail/store";
import type { Transport } from "../mail/transport";
import { describe } from "./describe";
import { writeEmails } from "./write";

export type Delivery = { worker: string; transport: Transport; now: () => Date; jitter: () => number };

export type Outcome = { state: "sent" } | { state: "cancelled" | "failed"; reason: string };

/**
 * Sends one claimed email and records how it went. What it says is written now, and whether its reader still wants it
 * is asked now, not when it was queued.
 * @throws where the outcome cannot be recorded; the email is then tried again when its lease has run out
 */
export async function deliver(email: Claimed, { worker, transport, now, jitter }: Delivery): Promise<Outcome> {
  try {
    const [written] = await writeEmails([email], now());
    if (!written) throw new Error("An email was not written");
    if ("cancelled" in written) {
      await recordCancelled(email, worker, now(), written.cancelled);
      return { state: "cancelled", reason: written.cancelled };
    }
    await transport.send(written.message);
  } catch (error) {
    const reason = describe(error);
    await recordFailure(email, worker, now(), { reason, permanent: isPermanent(error), jitter: jitter() });
    return { state: "failed", reason };
  }
  await recordSent(email, worker, now());
  return { state: "sent" };
}
