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

/** At the time of sending, so that a subscriber's latest settings apply. One result per email, in order. */
export async function renderEmails(emails: Claimed[], now: Date): Promise<Rendered[]> {
  const digests = await writeDigests(
    emails.filter(({ kind }) => kind === "digest"),
    now,
  );
  return Promise.all(
    emails.map(async (email) => {
      const rendered = digests.get(email.id) ?? (await writeOther(email, now));
      return "message" in rendered ? { message: answerable(rendered.message, email) } : rendered;
    }),
  );
}

async function writeOther(email: Claimed, now: Date): Promise<Rendered> {
  const message = await renderActionEmail(email, (to) => addressed(email, to), now);
  return typeof message === "string" ? { cancelled: message } : { message: message };
}

/** Renders the digests of a batch, by email id. What their subscribers share is read once. */
async function writeDigests(emails: Claimed[], now: Date): Promise<Map<number, Rendered>> {
  const prepared = await prepareDigests(
    emails.map(({ id }) => id),
    now,
  );
  const rendered = new Map<number, Rendered>();
  for (const [index, email] of emails.entries()) {
    const one = prepared[index];
    if (!one) throw new Error(`The digest ${email.id} was not prepared`);
    rendered.set(email.id, "cancelled" in one ? one : { message: messageOf(email, one) });
  }
  return rendered;
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

/** Returns sender, recipient and the Message-ID, by which a bounce is recognized. */
function addressed(email: Claimed, to: string) {
  const { publicUrl, mailFrom: from } = env();
  return { to, from, messageId: messageIdOf(email, new URL(publicUrl).hostname, secrets().lasting) };
}

/** Adds the return path, if there is an address that takes bounces, and the address for replies. */
function answerable(message: Message, { id }: Claimed): Message {
  const { bounces, mailReplyTo: replyTo } = env();
  const returnPath = bounces.address && returnPathFor(id, bounces.address, secrets().lasting);
  return { ...message, ...(replyTo ? { replyTo } : {}), ...(returnPath ? { returnPath } : {}) };
}
