import { createHash } from "node:crypto";
import { emailKey } from "../mail/address";
import { env } from "../platform/env";
import { secrets } from "../platform/secrets";
import { type EventResponse, markedEmail, type ProviderEvent, reportOf } from "./providerEvent";
import { findLatestEmail, recordReport, wasRead } from "./store";

/**
 * Acts on the notices of one message whose sender is proved.
 * @param name of the message: what comes twice counts once
 */
export async function receiveEvents(name: string, notices: ProviderEvent[], now: Date): Promise<EventResponse> {
  for (const [index, notice] of notices.entries()) {
    const hash = createHash("sha256").update(`${name}:${index}`).digest("base64url");
    if (await wasRead(hash)) continue;
    const emailId = markedEmail(notice, secrets().lasting) ?? (await findByAddress(notice));
    await recordReport(hash, reportOf(notice, emailId), env().bounces.limit, now);
  }
  return { status: 200, line: "Received." };
}

async function findByAddress({ address }: ProviderEvent): Promise<number | null> {
  return address === null ? null : findLatestEmail(emailKey(address));
}
