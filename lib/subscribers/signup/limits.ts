import { createHmac } from "node:crypto";
import { emailKey } from "../../mail/address";

const hour = 3600 * 1000;
const day = 24 * hour;

/** Within what time, in ms, how often one address is asked to confirm, whoever types it. */
export const askedAtMost = [
  { within: day, times: 1 },
  { within: 30 * day, times: 3 },
];

/** In ms: over what time the sign-ups of a network, and of all, are counted; after it the network is forgotten. */
export const countedFor = hour;

/** In ms: for how long it is remembered that an address was asked. */
export const rememberedFor = 30 * day;

const dotless = new Set(["gmail.com", "googlemail.com"]);

/**
 * The mailbox that an address most likely is of, for limits alone: tags behind a plus, and Google's dots, are left
 * out. Some providers take two such addresses for two people, who would share a limit and nothing else.
 */
export function limitedMailbox(email: string): string {
  const folded = emailKey(email);
  const at = folded.lastIndexOf("@");
  const [local, domain] = [folded.slice(0, at), folded.slice(at + 1)];
  const untagged = local.replace(/(?!^)\+.*$/, "");
  return dotless.has(domain) ? `${untagged.replaceAll(".", "")}@gmail.com` : `${untagged}@${domain}`;
}

/** By which limits know an address or a network again, and nobody else does who lacks the key. */
export function limitHash(of: "address" | "network", text: string, key: string): string {
  return createHmac("sha256", key).update(`sign-up ${of}:${text}`).digest("base64url");
}
