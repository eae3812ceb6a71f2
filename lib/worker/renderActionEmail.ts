import type { ActionEnvelope } from "../mail/actionEmail";
import type { Message } from "../mail/message";
import type { Claimed } from "../mail/queue/store";
import { secrets } from "../platform/secrets";
import { readSite } from "../platform/site/store";
import { addressChangeEmail } from "../subscribers/addressChange/addressChangeEmail";
import { findPendingAddressChange } from "../subscribers/addressChange/store";
import { confirmationEmail } from "../subscribers/confirmation/confirmationEmail";
import { findPendingConfirmation } from "../subscribers/confirmation/store";
import { stillThereEmail } from "../subscribers/inactivity/stillThereEmail";
import { readerLinks } from "../subscribers/links";
import { preferencesLinkEmail } from "../subscribers/preferencesLink/preferencesLinkEmail";
import { findRecipient, type Recipient } from "../subscribers/store";

/** Completes the envelope for a recipient's address. */
type Address = (to: string) => ActionEnvelope;

/** Returns why it must not be sent, if so. */
export async function renderActionEmail(email: Claimed, address: Address, now: Date): Promise<Message | string> {
  const recipient = await findRecipient(email.subscriptionId);
  if (!recipient) return "The subscription was deleted";
  if (email.kind === "confirmation") return confirmation(email, recipient, address, now);
  if (email.kind === "moveOld" || email.kind === "moveNew") return move(email, recipient, address, now);
  if (email.kind === "stillThere") return stillThere(recipient, address);
  if (email.kind === "preferencesLink") return preferencesLink(recipient, address);
  throw new Error(`The kind of an email is unknown: “${email.kind}”`);
}

async function confirmation(email: Claimed, { email: to }: Recipient, address: Address, now: Date) {
  const pending = await findPendingConfirmation(email.about, now);
  if (!pending) return "The confirmation was used or has expired";
  return confirmationEmail(await readSite(), pending, address(to));
}

async function move(email: Claimed, { active }: Recipient, address: Address, now: Date) {
  const side = email.kind === "moveOld" ? "old" : "new";
  const pending = active ? await findPendingAddressChange(email.about, side, now) : null;
  if (!pending) return "The address change was confirmed, was replaced or has expired";
  const { from, to, token } = pending;
  return addressChangeEmail(await readSite(), { side, to, token }, address(side === "old" ? from : to));
}

async function stillThere({ active, id, email, emailKey }: Recipient, address: Address) {
  if (!active) return "The reader unsubscribed";
  const site = await readSite();
  return stillThereEmail(site, readerLinks(site.url, { id, emailKey }, secrets()), address(email));
}

async function preferencesLink({ id, email, emailKey }: Recipient, address: Address) {
  const site = await readSite();
  return preferencesLinkEmail(site, readerLinks(site.url, { id, emailKey }, secrets()).preferences, address(email));
}
