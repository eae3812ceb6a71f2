import { createHmac } from "node:crypto";
import { emailKey } from "../../mail/address";

const hour = 3600 * 1000;
const day = 24 * hour;

/** How often an address is asked to confirm, whoever types it: `times` within `within` ms. */
export const requestLimits = [
  { within: day, times: 1 },
  { within: 30 * day, times: 3 },
];

/** In ms: the period over which sign-ups are counted, per network and in all; after it, their networks are deleted. */
export const countingPeriod = hour;

export const retention = 30 * day; // in ms: how long the store remembers that an address was asked

const dotless = new Set(["gmail.com", "googlemail.com"]);

/** For limits only: without tags after a plus and Google's dots. Different people then merely share a limit. */
export function limitedMailbox(email: string): string {
  const folded = emailKey(email);
  const at = folded.lastIndexOf("@");
  const [local, domain] = [folded.slice(0, at), folded.slice(at + 1)];
  const untagged = local.replace(/(?!^)\+.*$/, "");
  return dotless.has(domain) ? `${untagged.replaceAll(".", "")}@gmail.com` : `${untagged}@${domain}`;
}

export function limitHash(of: "address" | "network", text: string, key: string): string {
  return createHmac("sha256", key).update(`sign-up ${of}:${text}`).digest("base64url");
}
