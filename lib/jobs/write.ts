import { digestEmail } from "../digests/email";
import { type Prepared, prepareDigests } from "../digests/prepare";
import { digestToken } from "../digests/tokens";
import { env } from "../env";
import type { Message } from "../mail/message";
import type { Claimed } from "../mail/store";
import { secrets } from "../secrets";
import { readerLinks } from "../subscriptions/links";
import { writeLetterOf } from "./letters";

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
  return Promise.all(emails.map((email) => digests.get(email.id) ?? writeOther(email, now)));
}

async function writeOther(email: Claimed, now: Date): Promise<Written> {
  const letter = await writeLetterOf(email, (to) => addressed(email, to), now);
  return typeof letter === "string" ? { cancelled: letter } : { message: letter };
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
  const { publicUrl, mailing } = env();
  const { replyTo, footer } = mailing;
  return digestEmail(digest, {
    ...addressed(email, order.reader.email),
    replyTo,
    footer,
    links: readerLinks(publicUrl, order.reader, secrets()),
    digestToken: digestToken(order, secrets()),
  });
}

/** Its Message-ID is that of every try, and of no other email, also in a store that began anew and counts from 1. */
function addressed({ id, kind, createdAt }: Claimed, to: string) {
  const host = new URL(env().publicUrl).hostname;
  const name = `${String(id).padStart(8, "0")}.${createdAt.getTime().toString(36)}.${kind}`;
  return { to, from: env().mailFrom, messageId: `<${name}@${host}>` };
}
