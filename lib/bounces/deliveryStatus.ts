import { type Severity, severityOf } from "../mail/smtpStatus";
import { type HeaderFields, parseHeaderFields } from "./headerFields";
import { statusIn } from "./statusIn";

/** `failed` is false for what is not a bounce; `severity` is null if the failure says nothing about the address. */
export type DeliveryStatus = { failed: boolean; severity: Severity | null; detail: string };

/** Parses the machine-readable part of a report (RFC 3464). The worst status of any recipient counts. */
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
  // Many servers give 5.0.0, and the other side's own status only in the diagnostic text.
  const fromDiagnostic = given === null || /^\d\.0\.0$/.test(given) ? statusIn(diagnostic) : null;
  const status = fromDiagnostic ?? given;
  return { failed: true, severity: severityOf(status), detail: diagnostic || status || "failed without a reason" };
}

function rank({ severity }: DeliveryStatus): number {
  return severity === "hard" ? 2 : severity === "soft" ? 1 : 0;
}
