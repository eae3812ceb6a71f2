import { LRUCache } from "lru-cache";
import { unsubscribeAddress } from "../bounces/unsubscribeMail";
import { returnPathFor } from "../bounces/verp";
import { composeDigest, type Digest, papersInDigest } from "../digests/compose";
import { digestEmail } from "../digests/email";
import { env } from "../env";
import { listPeriod } from "../feeds/store";
import type { Message } from "../mail/message";
import { messageIdOf } from "../mail/messageId";
import type { Claimed } from "../mail/store";
import { readPeriodKey } from "../periods/period";
import { secrets } from "../secrets";
import { readSite } from "../site/store";
import { confirmationEmail } from "../subscriptions/confirmationEmail";
import { findPendingConfirmation, findRecipient, type Recipient } from "../subscriptions/store";
import { confirmationToken, unsubscribeToken } from "../subscriptions/tokens";

/** An email written for its reader, or why it is no longer owed. */
export type Written = { message: Message } | { cancelled: string };

/**
 * Writes what claimed emails say, at the moment at which they are sent: whether a reader still wants it is asked now,
 * not when it was queued. @returns one outcome an email, in their order
 */
export async function writeEmails(emails: Claimed[], now: Date): Promise<Written[]> {
  return Promise.all(
    emails.map(async (email) => {
      const message = await write(email, now);
      return typeof message === "string" ? { cancelled: message } : { message: answerable(message, email) };
    }),
  );
}

/** @returns the message, or why it is no longer owed */
async function write(email: Claimed, now: Date): Promise<Message | string> {
  const recipient = await findRecipient(email.subscriptionId);
  if (!recipient) return "The subscription was deleted";
  return email.kind === "confirmation" ? writeConfirmation(email, recipient, now) : writeDigest(email, recipient);
}

async function writeConfirmation(email: Claimed, { email: to }: Recipient, now: Date): Promise<Message | string> {
  const confirmation = await findPendingConfirmation(email.subject, now);
  if (!confirmation) return "The confirmation was used, or its time is over";
  const token = confirmationToken(email.subject, secrets().signing);
  return confirmationEmail(await readSite(), { cadence: confirmation.cadence, token }, addressed(email, to));
}

async function writeDigest(email: Claimed, { id, email: to, active }: Recipient): Promise<Message | string> {
  if (!active) return "The reader unsubscribed";
  const digest = await readDigest(email.subject);
  if (!digest) return "The period has no papers any more";
  const token = unsubscribeToken(id, secrets().signing);
  const { mailUnsubscribe } = env();
  const unsubscribeMailto = mailUnsubscribe && unsubscribeAddress(token, mailUnsubscribe);
  return digestEmail(digest, { ...addressed(email, to), token, unsubscribeMailto });
}

/** One period's papers are the same for all its readers; they are read anew every minute, for votes still come in. */
const digests = new LRUCache<string, Digest>({ max: 20, ttl: 60_000 });

async function readDigest(key: string): Promise<Digest | null> {
  const known = digests.get(key);
  if (known) return known;
  const period = readPeriodKey(key);
  if (!period) throw new Error(`An email is about “${key}”, which is no period`);
  const [site, { papers, total }] = await Promise.all([
    readSite(),
    listPeriod(period, { skip: 0, take: papersInDigest }),
  ]);
  if (total === 0) return null;
  const digest = composeDigest(site, period, papers, total);
  digests.set(key, digest);
  return digest;
}

/** Who it goes to and comes from, and by what it is known again when it comes back. */
function addressed(email: Claimed, to: string) {
  const { publicUrl, mailFrom: from } = env();
  return { to, from, messageId: messageIdOf(email, new URL(publicUrl).hostname, secrets().lasting) };
}

/** Where it comes back to, an address of its own if there is one that takes such mail; and where answers go. */
function answerable(message: Message, { id }: Claimed): Message {
  const { bounces, mailReplyTo: replyTo } = env();
  const returnPath = bounces.address && returnPathFor(id, bounces.address, secrets().lasting);
  return { ...message, ...(replyTo ? { replyTo } : {}), ...(returnPath ? { returnPath } : {}) };
}
