import { LRUCache } from "lru-cache";
import { readBody } from "../platform/http/readBody";
import { webhookRefused } from "../platform/logs/security";
import { parseJson } from "./parseJson";
import type { EventResponse } from "./providerEvent";
import { receiveEvents } from "./receiveEvents";
import { parseSesMessage } from "./ses";
import { certificateUrl, isSignedBy, isTimely, snsOrigin, snsSchema, subscribeUrl } from "./sns";

export type SnsOptions = {
  topics: string[]; // The ARNs of the accepted topics
  now: Date;
  originOf?: (topic: string) => string; // Where a topic's certificates come from. Only tests replace it.
};

const requestTimeout = 5000; // milliseconds
const maxCertificate = 20_000; // bytes

const certificates = new LRUCache<string, string>({ max: 20, ttl: 24 * 3600 * 1000 });

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
    const answer = await fetch(confirmation, { redirect: "error", signal: AbortSignal.timeout(requestTimeout) });
    await answer.body?.cancel();
    if (!answer.ok) throw new Error(`SNS refused to confirm the subscription to ${message.TopicArn}: ${answer.status}`);
    return { status: 200, line: "Confirmed." };
  }
  const events = parseSesMessage(message.Message);
  if (events === null) return refuse("form", { status: 400, line: "The message is not an SES event." });
  return receiveEvents(`sns:${message.MessageId}`, events, now);
}

function refuse(reason: "form" | "signature" | "time", answer: EventResponse): EventResponse {
  webhookRefused("ses", reason);
  return answer;
}

const unproved: EventResponse = { status: 401, line: "The signature is missing or invalid." };

async function fetchCertificate(url: string): Promise<string | null> {
  const known = certificates.get(url);
  if (known) return known;
  try {
    const answer = await fetch(url, { redirect: "error", signal: AbortSignal.timeout(requestTimeout) });
    const text = answer.ok ? await readBody(answer, maxCertificate) : null;
    if (text) certificates.set(url, text);
    return text;
  } catch {
    return null;
  }
}
