import { createPublicKey, type KeyObject } from "node:crypto";
import type { Finding } from "../../platform/health/finding";
import type { DkimKey } from "../dkim";
import type { Lookup } from "./lookup";
import { readTags } from "./tags";

const about = "DKIM";

/** @param dkim null if we do not sign */
export async function checkDkim(dkim: DkimKey | null, lookup: Lookup): Promise<Finding> {
  if (!dkim)
    return {
      level: "warn",
      about,
      line: "Offprint does not sign emails",
      advice: "set MAIL_DKIM_KEY, unless the mail server signs them",
    };
  const name = `${dkim.selector}._domainkey.${dkim.domain}`;
  const wanted = dkimRecord(dkim.key);
  const advice = `${name}. TXT "${wanted}"`;
  const records = (await lookup.texts(name)).map(readTags).filter((tags) => tags.has("p"));
  const [tags] = records;
  if (!tags) return { level: "fail", about, line: `${name} has no key`, advice };
  if (records.length > 1)
    return { level: "fail", about, line: `${name} has ${records.length} keys`, advice: `keep only ${advice}` };
  if (tags.get("p") === "") return { level: "fail", about, line: `the key of ${name} is revoked`, advice };
  if (tags.get("p")?.replace(/\s/g, "") !== readTags(wanted).get("p"))
    return { level: "fail", about, line: `${name} has a different key from MAIL_DKIM_KEY`, advice };
  if (tags.get("t")?.split(":").includes("y"))
    return { level: "warn", about, line: `${name} is in test mode`, advice: "remove t=y" };
  return { level: "pass", about, line: `${name} has the public key of MAIL_DKIM_KEY` };
}

/** Returns the DNS record for a key (RFC 6376, 3.6.1; RFC 8463, 4). */
function dkimRecord(key: KeyObject): string {
  const spki = createPublicKey(key).export({ type: "spki", format: "der" });
  const isRsa = key.asymmetricKeyType === "rsa";
  // For Ed25519, the last 32 bytes of the SPKI are the bare key.
  return `v=DKIM1; k=${isRsa ? "rsa" : "ed25519"}; p=${(isRsa ? spki : spki.subarray(-32)).toString("base64")}`;
}
