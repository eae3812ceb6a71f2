import { LRUCache } from "lru-cache";
import { readBody } from "../platform/http/readBody";
import { webhookRefused } from "../platform/logs/security";
import { parseJson } from "./parseJson";
import type { EventResponse } from "./providerEvent";
import { receiveEvents } from "./receiveEvents";
import { readSes } from "./ses";
import { certificateUrl, isSignedBy, isTimely, snsOrigin, snsSchema, subscribeUrl } from "./sns";

export type SnsOptions = {
  /** The topics that are listened to, by their ARNs. */
  topics: string[];
  now: Date;
  /** Where the certificates of a topic come from. Only a test says otherwise. */
  originOf?: (topic: string) => string;
};

/** In ms. */
const timeout = 5000;
/** In bytes. */
const longestCertificate = 20_000;

const certificates = new LRUCache<string, string>({ max: 20, ttl: 24 * 3600 * 1000 });

/** Acts on what is posted in the name of Amazon SNS, once it is sure that it is from there. */
export async function receiveSns(
  body: string,
  { topics, now, originOf = snsOrigin }: SnsOptions,
): Promise<EventResponse> {
  const message = snsSchema.safeParse(parseJson(body)).data;
  if (!message) return refuse("form", { status: 400, line: "The request body is not an SNS message." });
  if (!topics.includes(message.TopicArn)) return refuse("signature", unproved);
  if (!isTimely(message, now))
    return refuse("time", { status: 400, line: "The timestamp of the message is too old or in the future." });
  const origin = originOf(message.TopicArn);
  const url = certificateUrl(message, origin);
  const certificate = url === null ? null : await fetchCertificate(url);
  if (certificate === null || !isSignedBy(message, certificate, now)) return refuse("signature", unproved);

  if (message.Type === "UnsubscribeConfirmation") return { status: 200, line: "Received." };
  if (message.Type === "SubscriptionConfirmation") {
    const confirmation = subscribeUrl(message, origin);
    if (confirmation === null) return refuse("signature", unproved);
    const answer = await fetch(confirmation, { redirect: "error", signal: AbortSignal.timeout(timeout) });
    await answer.body?.cancel();
    if (!answer.ok) throw new Error(`SNS refused to confirm the subscription to ${message.TopicArn}: ${answer.status}`);
    return { status: 200, line: "Confirmed." };
  }
  const notices = readSes(message.Message);
  if (notices === null) return refuse("form", { status: 400, line: "The message is not an SES event." });
  return receiveEvents(`sns:${message.MessageId}`, notices, now);
}

function refuse(why: "form" | "signature" | "time", answer: EventResponse): EventResponse {
  webhookRefused("ses", why);
  return answer;
}

const unproved: EventResponse = { status: 401, line: "The signature is missing or invalid." };

/** @returns null where there is none to be had */
async function fetchCertificate(url: string): Promise<string | null> {
  const known = certificates.get(url);
  if (known) return known;
  try {
    const answer = await fetch(url, { redirect: "error", signal: AbortSignal.timeout(timeout) });
    const text = answer.ok ? await readBody(answer, longestCertificate) : null;
    if (text) certificates.set(url, text);
    return text;
  } catch {
    return null;
  }
}
