import { z } from "zod";
import { normalizeUnicode } from "../text/normalized";
import { hostOf } from "./host";
import { extractAddress } from "./typedAddress";

// Any script (RFC 6531), at most 254 characters (RFC 5321, 4.5.3.1.3), a domain with a dot. Quoted local parts are
// legal, but refused: nobody has one, and they are a way to smuggle in headers.
const symbols = "!#$%&'*+/=?^_`{|}~-";
const atom = String.raw`[\p{L}\p{N}${symbols}][\p{L}\p{M}\p{N}${symbols}]*`;
const inLabel = String.raw`[\p{L}\p{M}\p{N}\p{Join_Control}-]`;
const label = String.raw`[\p{L}\p{N}](?:${inLabel}{0,61}[\p{L}\p{M}\p{N}\p{Join_Control}])?`;
const topLabel = String.raw`\p{L}${inLabel}{0,61}[\p{L}\p{M}\p{N}]`;
const emailForm = new RegExp(String.raw`^${atom}(?:\.${atom})*@(?:${label}\.)+${topLabel}$`, "u");

const noAddress = "This is not a valid email address. It should look like you@example.org.";

export const emailSchema = z
  .string({ error: "Enter your email address." })
  .trim()
  .overwrite(extractAddress)
  .min(1, "Enter your email address.")
  .max(254, { error: "This email address is too long.", abort: true })
  .regex(emailForm, { error: noAddress, abort: true })
  .refine((email) => hostOf(domainOf(email)) !== null, noAddress)
  // RFC 5321, 4.5.3.1.1
  .refine((email) => email.lastIndexOf("@") <= 64, "The part before the @ is too long.");

/** Folds only what means the same mailbox everywhere: case, and the two forms of an international domain. */
export function emailKey(email: string): string {
  const folded = normalizeUnicode(normalizeUnicode(email, "NFC").toLowerCase(), "NFC");
  const host = hostOf(domainOf(folded));
  return host === null ? folded : folded.slice(0, folded.lastIndexOf("@") + 1) + host;
}

function domainOf(email: string): string {
  return email.slice(email.lastIndexOf("@") + 1);
}
