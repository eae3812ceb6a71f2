import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { severitySchema } from "../mail/smtpStatus";
import { parseJson } from "./parseJson";
import type { ProviderEvent } from "./providerEvent";

const shared = {
  address: z.string().max(320).optional(),
  returnPath: z.string().max(320).optional(),
  messageId: z.string().max(1000).optional(),
  detail: z.string().max(2000).optional(),
};

/** docs/operations.md describes this format, which any provider or script can post. */
const bodySchema = z.object({
  events: z
    .array(
      z.discriminatedUnion("type", [
        z.object({ type: z.literal("bounce"), severity: severitySchema, ...shared }),
        z.object({ type: z.literal("complaint"), ...shared }),
      ]),
    )
    .min(1)
    .max(500),
});

const maxSkew = 5 * 60_000; // The maximum difference between the timestamp and our clock, in ms

/** Whether `signature` is `sha256=` and the hex HMAC of timestamp (s since 1970), full stop and body, and recent. */
export function isSignedBody(
  body: string,
  { timestamp, signature }: { timestamp: string; signature: string },
  secret: string,
  now: Date,
): boolean {
  if (!/^\d{1,12}$/.test(timestamp) || Math.abs(now.getTime() - Number(timestamp) * 1000) > maxSkew) return false;
  const expected = Buffer.from(`sha256=${createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex")}`);
  const given = Buffer.from(signature.toLowerCase());
  return given.length === expected.length && timingSafeEqual(given, expected);
}

export function parseGenericEvents(body: string): ProviderEvent[] | null {
  const parsed = bodySchema.safeParse(parseJson(body));
  if (!parsed.success) return null;
  return parsed.data.events.map((event) => {
    const { address = null, returnPath, messageId, detail = "reported without a reason" } = event;
    const common = { address, marks: [returnPath, messageId].filter((mark) => mark !== undefined), detail };
    return event.type === "bounce"
      ? { kind: "bounce", severity: event.severity, ...common }
      : { kind: "complaint", ...common };
  });
}
