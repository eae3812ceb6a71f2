import { z } from "zod";
import { type Severity, severityOf } from "../mail/smtpStatus";
import { parseJson } from "./parseJson";
import type { ProviderEvent } from "./providerEvent";
import { statusIn } from "./statusIn";

const recipients = z.array(
  z.object({ emailAddress: z.string().max(320), status: z.string().optional(), diagnosticCode: z.string().optional() }),
);

/** Notifications and events of Amazon SES have the same form in these parts. */
const messageSchema = z.object({
  notificationType: z.string().optional(),
  eventType: z.string().optional(),
  mail: z.object({
    source: z.string().default(""),
    headers: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
  }),
  bounce: z
    .object({ bounceType: z.string(), bounceSubType: z.string().default(""), bouncedRecipients: recipients })
    .optional(),
  complaint: z.object({ complainedRecipients: recipients, complaintFeedbackType: z.string().nullish() }).optional(),
});

/** Returns an event per recipient; none if it is about a delivery, for example; null if it is not from SES. */
export function parseSesMessage(text: string): ProviderEvent[] | null {
  const parsed = messageSchema.safeParse(parseJson(text));
  if (!parsed.success) return null;
  const { mail, bounce, complaint, notificationType, eventType } = parsed.data;
  const messageIds = mail.headers.filter(({ name }) => name.toLowerCase() === "message-id").map(({ value }) => value);
  const marks = [mail.source, ...messageIds];
  const type = notificationType ?? eventType;
  if (type === "Bounce" && bounce) {
    return bounce.bouncedRecipients.map(({ emailAddress, status, diagnosticCode }) => ({
      kind: "bounce",
      address: emailAddress,
      marks,
      severity: severityOfSes(bounce, status ?? statusIn(diagnosticCode ?? "")),
      detail: diagnosticCode ?? `${bounce.bounceType}, ${bounce.bounceSubType}`,
    }));
  }
  if (type === "Complaint" && complaint && complaint.complaintFeedbackType !== "not-spam") {
    const detail = `feedback: ${complaint.complaintFeedbackType ?? "none"}`;
    return complaint.complainedRecipients.map(({ emailAddress }) => ({
      kind: "complaint",
      address: emailAddress,
      marks,
      detail,
    }));
  }
  return [];
}

/** Reasons that concern the content, not the address. */
const aboutContent = new Set(["MessageTooLarge", "ContentRejected", "AttachmentRejected"]);

function severityOfSes(bounce: { bounceType: string; bounceSubType: string }, status: string | null): Severity | null {
  if (aboutContent.has(bounce.bounceSubType) || severityOf(status) === null) return null;
  return bounce.bounceType === "Permanent" ? "hard" : "soft";
}
