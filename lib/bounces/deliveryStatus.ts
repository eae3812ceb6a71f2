import { type Severity, severityOf } from "../mail/smtpStatus";
import { type HeaderFields, parseHeaderFields } from "./headerFields";
import { statusIn } from "./statusIn";

/** How a delivery ended: `failed` for good, or something that is no bounce; `severity` null where it tells nothing of the address. */
export type DeliveryStatus = { failed: boolean; severity: Severity | null; detail: string };

/** Reads the part of a report that is made for programs (RFC 3464). The worst that it says of any recipient counts. */
export function readDeliveryStatus(text: string): DeliveryStatus {
  const recipients = parseHeaderFields(text).filter((fields) => fields.has("action") || fields.has("final-recipient"));
  const failed = recipients.filter((fields) => (fields.get("action") ?? "failed").toLowerCase().startsWith("failed"));
  const read = failed.map(readRecipient).sort((a, b) => rank(b) - rank(a));
  const action = recipients[0]?.get("action") ?? "no recipient";
  return read[0] ?? { failed: false, severity: null, detail: action };
}

function readRecipient(fields: HeaderFields): DeliveryStatus {
  const [, given = null] = /^([245]\.\d{1,3}\.\d{1,3})\b/.exec(fields.get("status") ?? "") ?? [];
  const diagnostic = (fields.get("diagnostic-code") ?? "").replace(/^[\w-]+;\s*/, "");
  // Many servers give 5.0.0 and keep what the other side said for the text.
  const told = given === null || /^\d\.0\.0$/.test(given) ? statusIn(diagnostic) : null;
  const status = told ?? given;
  return { failed: true, severity: severityOf(status), detail: diagnostic || status || "failed without a reason" };
}

function rank({ severity }: DeliveryStatus): number {
  return severity === "hard" ? 2 : severity === "soft" ? 1 : 0;
}
