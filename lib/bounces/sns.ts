import { verify, X509Certificate } from "node:crypto";
import { z } from "zod";

/** What Amazon SNS posts: a notice of a topic, or the question whether its notices are wanted here. */
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
/** In ms: SNS tries for an hour by itself, or longer where it is told to; and clocks differ. */
const oldest = 24 * 60 * minute;
const earliest = 5 * minute;

export function isTimely({ Timestamp }: SnsMessage, now: Date): boolean {
  const age = now.getTime() - new Date(Timestamp).getTime();
  return age <= oldest && age >= -earliest;
}

/**
 * Where SNS is in a topic's region: the only place whose certificates and whose links are believed. The name follows
 * from the list of topics, and not from the message.
 */
export function snsOrigin(topic: string): string {
  const [, partition, , region] = topic.split(":");
  return `https://sns.${region}.amazonaws.com${partition === "aws-cn" ? ".cn" : ""}`;
}

/** @returns the certificate's address, or null where a message names one that is not of SNS */
export function certificateUrl({ SigningCertURL }: SnsMessage, origin: string): string | null {
  const url = URL.canParse(SigningCertURL) ? new URL(SigningCertURL) : null;
  const isOne = url?.origin === origin && /^\/SimpleNotificationService-[\w-]{1,100}\.pem$/.test(url.pathname);
  // Built anew, so that nothing that a parser might read otherwise is asked for.
  return url && isOne ? `${origin}${url.pathname}` : null;
}

/** @returns the address that confirms a subscription to a topic, or null where a message names another */
export function subscribeUrl({ SubscribeURL = "", TopicArn }: SnsMessage, origin: string): string | null {
  const url = URL.canParse(SubscribeURL) ? new URL(SubscribeURL) : null;
  const token = url?.searchParams.get("Token");
  if (url?.origin !== origin || url.pathname !== "/" || !token) return null;
  if (url.searchParams.get("Action") !== "ConfirmSubscription" || url.searchParams.get("TopicArn") !== TopicArn)
    return null;
  return `${origin}/?${new URLSearchParams({ Action: "ConfirmSubscription", TopicArn, Token: token })}`;
}

/** Whether a message has a signature by the key of a certificate that is valid now. */
export function isSignedBy(message: SnsMessage, certificate: string, now: Date): boolean {
  try {
    const { publicKey, validFrom, validTo } = new X509Certificate(certificate);
    if (now < new Date(validFrom) || now > new Date(validTo)) return false;
    const algorithm = message.SignatureVersion === "1" ? "RSA-SHA1" : "RSA-SHA256";
    return verify(algorithm, Buffer.from(signedText(message)), publicKey, Buffer.from(message.Signature, "base64"));
  } catch {
    // No certificate, or one with a key of another kind.
    return false;
  }
}

/** The fields that are signed, in the order of their names, each name and value on a line. */
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
