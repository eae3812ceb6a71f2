import { readMessageId } from "../mail/messageId";
import { readReturnPath } from "../mail/returnPath";
import type { Severity } from "../mail/smtpStatus";
import type { Report } from "./schema";

/** An authenticated provider is trusted about the address, too. `severity` is null if the failure is not about it. */
export type ProviderEvent = {
  address: string | null;
  marks: string[]; // The texts that may contain our signed marks: the return path, the Message-ID
} & ({ kind: "bounce"; severity: Severity | null; detail: string } | { kind: "complaint"; detail: string });

/** How a webhook answers: the status, and a line that tells a forger nothing. */
export type EventResponse = { status: 200 | 400 | 401 | 404 | 413; line: string };

export function markedEmail({ marks }: ProviderEvent, secret: string): number | null {
  for (const mark of marks) {
    const found = readReturnPath(mark, secret) ?? readMessageId(mark, secret);
    if (found !== null) return found;
  }
  return null;
}

export function reportOf(event: ProviderEvent, emailId: number | null): Report {
  if (event.kind === "complaint") return { kind: "complaint", emailId, detail: event.detail };
  const { severity, detail } = event;
  return severity === null ? { kind: "nothing", detail } : { kind: "bounce", emailId, severity, detail };
}
