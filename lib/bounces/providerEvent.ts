import { readMessageId } from "../mail/messageId";
import { readReturnPath } from "../mail/returnPath";
import type { Severity } from "../mail/smtpStatus";
import type { Report } from "./schema";

/**
 * What an authenticated provider reports about an email. Unlike a mail, it is trusted about an address as well.
 * `severity` is null if the report says nothing about the address.
 */
export type ProviderEvent = {
  address: string | null;
  /** The texts that may contain our signed marks: the return path, the Message-ID. */
  marks: string[];
} & ({ kind: "bounce"; severity: Severity | null; detail: string } | { kind: "complaint"; detail: string });

/** How a webhook answers: the status, and a line that tells a forger nothing. */
export type EventResponse = { status: 200 | 400 | 401 | 404 | 413; line: string };

/** Returns the email whose mark an event carries, or null if only the address can identify it. */
export function markedEmail({ marks }: ProviderEvent, secret: string): number | null {
  for (const mark of marks) {
    const found = readReturnPath(mark, secret) ?? readMessageId(mark, secret);
    if (found !== null) return found;
  }
  return null;
}

/** Converts an event to a report about the email with that id. */
export function reportOf(event: ProviderEvent, emailId: number | null): Report {
  if (event.kind === "complaint") return { kind: "complaint", emailId, detail: event.detail };
  const { severity, detail } = event;
  return severity === null ? { kind: "nothing", detail } : { kind: "bounce", emailId, severity, detail };
}
