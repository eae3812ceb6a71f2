import type { Finding } from "../../platform/health/finding";
import type { Lookup } from "./lookup";
import { readTags } from "./tags";

const about = "DMARC";

/** A signature or return path (`proofs`) of another domain does not count. */
export async function checkDmarc(domain: string, proofs: string[], lookup: Lookup): Promise<Finding> {
  const record = await findDmarc(domain, lookup);
  if (record === null)
    return {
      level: "fail",
      about,
      line: `${domain} has no policy`,
      advice: `_dmarc.${domain}. TXT "v=DMARC1; p=none; rua=mailto:postmaster@${domain}"`,
    };
  const tags = readTags(record);
  const policy = tags.get("p")?.toLowerCase() ?? "";
  if (!["none", "quarantine", "reject"].includes(policy))
    return {
      level: "fail",
      about,
      line: `“${record}” has no valid policy`,
      advice: "set p=none, p=quarantine or p=reject",
    };
  if (!proofs.some((proof) => isAligned(proof, domain)))
    return {
      level: policy === "none" ? "warn" : "fail",
      about,
      line: `neither the signature nor the return path belongs to ${domain}, so every email fails its policy (${policy})`,
      advice: `use ${domain} in MAIL_DKIM_DOMAIN or MAIL_BOUNCES`,
    };
  return { level: "pass", about, line: `the policy of ${domain} is ${policy}, and its emails pass it` };
}

async function findDmarc(domain: string, lookup: Lookup): Promise<string | null> {
  for (let labels = domain.split("."); labels.length >= 2; labels = labels.slice(1)) {
    const texts = await lookup.texts(`_dmarc.${labels.join(".")}`);
    const record = texts.find((text) => /^v=DMARC1(?:\s*;|$)/i.test(text));
    if (record) return record;
  }
  return null;
}

/** Judging by names alone: one domain equals the other or is a subdomain of it. */
function isAligned(proof: string, domain: string): boolean {
  const [a, b] = [`.${proof.toLowerCase()}`, `.${domain.toLowerCase()}`];
  return a.endsWith(b) || b.endsWith(a);
}
