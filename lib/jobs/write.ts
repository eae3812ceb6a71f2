import { digestEmail } from "../digests/email";
import { type Prepared, prepareDigests } from "../digests/prepare";
import { digestToken } from "../digests/tokens";
import { env } from "../env";
import type { Message } from "../mail/message";
import type { Claimed } from "../mail/store";
import { secrets } from "../secrets";
import { readSite } from "../site/store";
import { confirmationEmail } from "../subscriptions/confirmationEmail";
import { findPendingConfirmation, findRecipient } from "../subscriptions/store";
import { confirmationToken, unsubscribeToken } from "../subscriptions/tokens";

/** An email written for its reader, or why it is no longer owed. */
export type Written = { message: Message } | { cancelled: string };

/**
 * Writes what claimed emails say, at the moment at which they are sent: whether a reader still wants it is asked now,
 * not when it was queued. @returns one outcome an email, in their order
 */
export async function writeEmails(emails: Claimed[], now: Date): Promise<Written[]> {
  const digests = await writeDigests(
    emails.filter(({ kind }) => kind === "digest"),
    now,
  );
  return Promise.all(emails.map((email) => digests.get(email.id) ?? writeConfirmation(email, now)));
}

async function writeConfirmation(email: Claimed, now: Date): Promise<Written> {
  const recipient = await findRecipient(email.subscriptionId);
  if (!recipient) return { cancelled: "The subscription was deleted" };
  const confirmation = await findPendingConfirmation(email.subject, now);
  if (!confirmation) return { cancelled: "The confirmation was used, or its time is over" };
  const token = confirmationToken(email.subject, secrets().signing);
  const asked = { cadence: confirmation.cadence, token };
  return { message: confirmationEmail(await readSite(), asked, addressed(email, recipient.email)) };
}

/** The digests of a batch, by their numbers: what their readers share is read once for all of them. */
async function writeDigests(emails: Claimed[], now: Date): Promise<Map<number, Written>> {
  const prepared = await prepareDigests(
    emails.map(({ id }) => id),
    now,
  );
  const written = new Map<number, Written>();
  for (const [index, email] of emails.entries()) {
    const one = prepared[index];
    if (!one) throw new Error(`The digest ${email.id} was not prepared`);
    written.set(email.id, "cancelled" in one ? one : { message: messageOf(email, one) });
  }
  return written;
}

function messageOf(email: Claimed, { digest, order }: Exclude<Prepared, { cancelled: string }>): Message {
  const { signing } = secrets();
  const { replyTo, footer } = env().mailing;
  return digestEmail(digest, {
    ...addressed(email, order.reader.email),
    replyTo,
    footer,
    token: unsubscribeToken(order.reader.id, signing),
    digestToken: digestToken(order, signing),
  });
}

/** Its Message-ID is that of every try, and of no other email, also in a store that began anew and counts from 1. */
function addressed({ id, kind, createdAt }: Claimed, to: string) {
  const host = new URL(env().publicUrl).hostname;
  const name = `${String(id).padStart(8, "0")}.${createdAt.getTime().toString(36)}.${kind}`;
  return { to, from: env().mailFrom, messageId: `<${name}@${host}>` };
}
