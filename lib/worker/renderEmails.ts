import { digestEmail } from "../digests/email";
import { type Prepared, prepareDigests } from "../digests/prepare";
import { digestToken } from "../digests/tokens";
import type { Message } from "../mail/message";
import { messageIdOf } from "../mail/messageId";
import type { Claimed } from "../mail/queue/store";
import { returnPathFor } from "../mail/returnPath";
import type { Rendered } from "../mail/sending/deliver";
import { env } from "../platform/env";
import { secrets } from "../platform/secrets";
import { readerLinks } from "../subscribers/links";
import { unsubscribeToken } from "../subscribers/tokens";
import { unsubscribeAddress } from "../subscribers/unsubscribeMail";
import { renderActionEmail } from "./renderActionEmail";

/**
 * Writes what claimed emails say, at the moment at which they are sent: whether a reader still wants it is asked now,
 * not when it was queued. @returns one outcome an email, in their order
 */
export async function renderEmails(emails: Claimed[], now: Date): Promise<Rendered[]> {
  const digests = await writeDigests(
    emails.filter(({ kind }) => kind === "digest"),
    now,
  );
  return Promise.all(
    emails.map(async (email) => {
      const written = digests.get(email.id) ?? (await writeOther(email, now));
      return "message" in written ? { message: answerable(written.message, email) } : written;
    }),
  );
}

async function writeOther(email: Claimed, now: Date): Promise<Rendered> {
  const letter = await renderActionEmail(email, (to) => addressed(email, to), now);
  return typeof letter === "string" ? { cancelled: letter } : { message: letter };
}

/** The digests of a batch, by their numbers: what their readers share is read once for all of them. */
async function writeDigests(emails: Claimed[], now: Date): Promise<Map<number, Rendered>> {
  const prepared = await prepareDigests(
    emails.map(({ id }) => id),
    now,
  );
  const written = new Map<number, Rendered>();
  for (const [index, email] of emails.entries()) {
    const one = prepared[index];
    if (!one) throw new Error(`The digest ${email.id} was not prepared`);
    written.set(email.id, "cancelled" in one ? one : { message: messageOf(email, one) });
  }
  return written;
}

function messageOf(email: Claimed, { digest, order }: Exclude<Prepared, { cancelled: string }>): Message {
  const { publicUrl, mailFooter: footer, mailUnsubscribe } = env();
  const { reader } = order;
  return digestEmail(digest, {
    ...addressed(email, reader.email),
    footer,
    links: readerLinks(publicUrl, reader, secrets()),
    unsubscribeMailto: mailUnsubscribe && unsubscribeAddress(unsubscribeToken(reader.id, secrets()), mailUnsubscribe),
    digestToken: digestToken(order, secrets()),
  });
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
