import { verify, X509Certificate } from "node:crypto";
import { z } from "zod";

export const snsSchema = z.object({
  Type: z.enum(["Notification", "SubscriptionConfirmation", "UnsubscribeConfirmation"]),
  MessageId: z.string().min(1).max(200),
  TopicArn: z.string().max(400),
  Subject: z.string().nullish(),
  Message: z.string(),
  Timestamp: z.iso.datetime(),
  SignatureVersion: z.enum(["1", "2"]),
  Signature: z.base64().max(2000),
  SigningCertURL: z.string().max(1000),
  SubscribeURL: z.string().max(4000).optional(),
  Token: z.string().max(4000).optional(),
});
export type SnsMessage = z.infer<typeof snsSchema>;

const minute = 60_000;
/** Milliseconds. SNS retries for an hour by default, and longer if configured; and clocks differ. */
const maxAge = 24 * 60 * minute;
const maxFuture = 5 * minute;

export function isTimely({ Timestamp }: SnsMessage, now: Date): boolean {
  const age = now.getTime() - new Date(Timestamp).getTime();
  return age <= maxAge && age >= -maxFuture;
}

// The only origin whose certificates and links are trusted. It follows from configured topics, not from the message.
export function snsOrigin(topic: string): string {
  const [, partition, , region] = topic.split(":");
  return `https://sns.${region}.amazonaws.com${partition === "aws-cn" ? ".cn" : ""}`;
}

export function certificateUrl({ SigningCertURL }: SnsMessage, origin: string): string | null {
  const url = URL.canParse(SigningCertURL) ? new URL(SigningCertURL) : null;
  const isCertificate = url?.origin === origin && /^\/SimpleNotificationService-[\w-]{1,100}\.pem$/.test(url.pathname);
  // Rebuilt, so that the request cannot differ from what was checked.
  return url && isCertificate ? `${origin}${url.pathname}` : null;
}

export function subscribeUrl({ SubscribeURL = "", TopicArn }: SnsMessage, origin: string): string | null {
  const url = URL.canParse(SubscribeURL) ? new URL(SubscribeURL) : null;
  const token = url?.searchParams.get("Token");
  if (url?.origin !== origin || url.pathname !== "/" || !token) return null;
  if (url.searchParams.get("Action") !== "ConfirmSubscription" || url.searchParams.get("TopicArn") !== TopicArn)
    return null;
  return `${origin}/?${new URLSearchParams({ Action: "ConfirmSubscription", TopicArn, Token: token })}`;
}

export function isSignedBy(message: SnsMessage, certificate: string, now: Date): boolean {
  try {
    const { publicKey, validFrom, validTo } = new X509Certificate(certificate);
    if (now < new Date(validFrom) || now > new Date(validTo)) return false;
    const algorithm = message.SignatureVersion === "1" ? "RSA-SHA1" : "RSA-SHA256";
    return verify(algorithm, Buffer.from(signedText(message)), publicKey, Buffer.from(message.Signature, "base64"));
  } catch {
    return false; // Not a certificate, or a key of another kind
  }
}

/** Returns the text that SNS signs: the signed fields in the order of their names, name and value on a line each. */
export function signedText(message: SnsMessage): string {
  const names =
    message.Type === "Notification"
      ? (["Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"] as const)
      : (["Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"] as const);
  return names
    .filter((name) => message[name] !== undefined && message[name] !== null)
    .map((name) => `${name}\n${message[name]}\n`)
    .join("");
}
