import { createHash } from "node:crypto";
import { emailKey } from "../mail/address";
import { env } from "../platform/env";
import { secrets } from "../platform/secrets";
import { type EventResponse, markedEmail, type ProviderEvent, reportOf } from "./providerEvent";
import { findLatestEmail, isRecorded, recordReport } from "./store";

/** `name` identifies the message: one that comes twice counts once. */
export async function receiveEvents(name: string, events: ProviderEvent[], now: Date): Promise<EventResponse> {
  for (const [index, event] of events.entries()) {
    const hash = createHash("sha256").update(`${name}:${index}`).digest("base64url");
    if (await isRecorded(hash)) continue;
    const emailId = markedEmail(event, secrets().lasting) ?? (await findByAddress(event));
    await recordReport(hash, reportOf(event, emailId), env().bounces.limit, now);
  }
  return { status: 200, line: "Received." };
}

async function findByAddress({ address }: ProviderEvent): Promise<number | null> {
  return address === null ? null : findLatestEmail(emailKey(address));
}
