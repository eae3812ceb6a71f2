import { readMessageId } from "../mail/messageId";
import { readReturnPath } from "../mail/returnPath";
import type { Severity } from "../mail/smtpStatus";
import type { Report } from "./schema";

/**
 * What a provider that has proved who it is says of an email: unlike a mail, it is believed about an address, too.
 * `severity` is null where it says nothing of the address.
 */
export type ProviderEvent = {
  address: string | null;
  /** Where our marks may stand: the return path, the Message-ID. */
  marks: string[];
} & ({ kind: "bounce"; severity: Severity | null; detail: string } | { kind: "complaint"; detail: string });

/** How a webhook answers: the status, and one line that tells a forger nothing. */
export type EventResponse = { status: 200 | 400 | 401 | 404 | 413; line: string };

/** @returns the email that a notice has a mark of, or null where only its address can tell */
export function markedEmail({ marks }: ProviderEvent, secret: string): number | null {
  for (const mark of marks) {
    const found = readReturnPath(mark, secret) ?? readMessageId(mark, secret);
    if (found !== null) return found;
  }
  return null;
}

export function reportOf(notice: ProviderEvent, emailId: number | null): Report {
  if (notice.kind === "complaint") return { kind: "complaint", emailId, detail: notice.detail };
  const { severity, detail } = notice;
  return severity === null ? { kind: "nothing", detail } : { kind: "bounce", emailId, severity, detail };
}
